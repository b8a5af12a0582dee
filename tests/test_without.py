"""One thing unless another stands beside it; and hyphens in patterns."""

import pytest

from postlint.document import Document
from postlint.kinds.phrases import Kind as Phrases
from postlint.kinds.without import Kind
from postlint.kinds.wording import Kind as Wording
from postlint.lexicon import Lexicon
from postlint.vocabulary import Vocabulary

TEXT = "The best. I think it is the best. Best of all."


@pytest.mark.parametrize(("within", "starts"), [("post", []), ("sentence", [4, 34])])
def test_what_undoes_it_stands_in_the_post_or_in_the_sentence(within, starts):
    kind = Kind(Phrases(("best",)), Phrases(("i think",)), within)
    assert [match.span.start for match in kind(Document.plain(TEXT))] == starts


def test_what_undoes_it_shares_its_place():
    kind = Kind(Phrases(("best", "all")), Phrases(("the best",)), "place")
    assert [match.span.start for match in kind(Document.plain(TEXT))] == [34, 42]


@pytest.mark.parametrize("text", ["eco-friendly", "eco friendly", "Eco‑friendly"])
def test_a_hyphen_in_a_pattern_is_any_gap_between_words(text):
    kind = Wording(("eco-friendly",), Lexicon(Vocabulary([])))
    assert [match.span.cut(text) for match in kind(Document.plain(text))] == [text]
