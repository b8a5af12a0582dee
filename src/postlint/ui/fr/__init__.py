"""What postlint says in French, with its spaces before : ; ! ? and inside « », by room."""
