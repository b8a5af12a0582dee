"""What postlint says in English: one module for each room."""
