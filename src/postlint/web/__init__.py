"""A page on this computer alone: what an author writes is judged while they write it."""
