"""The table of channels: dated, sourced, and found by every name."""

from datetime import date

from postlint.channels import channel, channels


def test_every_channel_says_where_its_figures_come_from():
    for name, one in channels().items():
        assert one.source, name
        assert date(2026, 1, 1) <= one.checked_on <= date.today(), name
        assert one.limit > 0, name
        assert one.fold.characters <= one.limit, name


def test_a_channel_is_found_by_any_of_its_names():
    assert channel("twitter") is channel("X") is channels()["x"]
    assert channel("blog") is None
    names = [*channels(), *(also for one in channels().values() for also in one.also)]
    assert len(names) == len(set(names))


def test_where_posts_are_cut_off():
    linkedin, x = channel("linkedin"), channel("x")
    assert linkedin
    assert linkedin.fold == (140, 3)
    assert x
    assert x.fold == (0, 0)
