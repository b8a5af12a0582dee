"""Keys and tokens are found by the plugins of detect-secrets, without network."""

import subprocess
import sys

import pytest

from postlint import judge
from postlint.document import Document
from postlint.errors import PolicyError
from postlint.index import Index
from postlint.kinds.credentials import Kind
from postlint.vocabulary import Vocabulary

(RULE,) = (one for one, _ in judge.example_policy().offered if one.rule.id == "secrets.access-key")
INDEX = Index([RULE], Vocabulary([]))
# Put together here, so that no scanner takes this file for a leak.
TOKENS = {
    "aws": "AKIA" + "IOSFODNN7EXAMPLE",
    "github": "gh" + "p_" + "a1B2" * 9,
    "github, fine-grained": "github" + "_pat_" + "11ABCDEFG0" * 5,
    "gitlab": "glp" + "at-" + "abcdeFGHIJ1234567890",
    "slack": "xo" + "xb-123456789012-" + "abcdEFGH".lower() * 2,
    "slack hook": "https://hooks.slack.com/" + "services/T0123/B0456/abcdef",
    "stripe": "sk_" + "live_" + "a1" * 12,
    "openai": "sk-" + "a1" * 10 + "T3Blbk" + "FJ" + "b2" * 10,
    "anthropic": "sk-" + "ant-" + "a1b2c3d4" * 3,
    "pypi": "pypi-" + "AgEIcHlwaS5vcmc" + "ab" * 40,
    "npm": "npm" + "_" + "aB3d" * 9,
    "npm file": "//registry.example/:_auth" + "Token=" + "npm_" + "abcdefgh",
    "sendgrid": "SG" + "." + "a1" * 11 + "." + "b2" * 21 + "c",
    "square": "sq0" + "csp-" + "a" * 43,
    "telegram": "bot 123456789" + ":" + "AA" + "b1C" * 11,
    "mailchimp": "0123456789abcdef" * 2 + "-us12",
    "azure": "Account" + "Key=" + "a" * 86 + "==",
    "jwt": "eyJhbGciOiJub25lIn0" + ".eyJzdWIiOiJqbyJ9",
    "putty": "PuTTY-User-Key-File-2",
    "hugging face": "hf" + "_" + "aBcDe" * 7,
}


def found(text):
    document = Document.plain(text)
    kept = INDEX.candidates(document)
    return [match.span.cut(text) for check in kept for match in check.matcher(document)]


@pytest.mark.parametrize("name", TOKENS)
def test_every_kind_of_key_opens_the_gate_and_is_found(name):
    token = TOKENS[name]
    (one,) = found(f"Look what I found on my desk: {token}\nIt is of my robot.")
    assert one in token
    assert len(one) > len(token) / 2


@pytest.mark.parametrize("end", ["\n-----END RSA PRIVATE KEY-----", ""])
def test_a_key_file_is_one_place_with_all_its_lines(end):
    body = "\n".join(["MIIEinventedinventedinvented0123"] * 3)
    key = f"-----BEGIN RSA PRIVATE KEY-----\n{body}{end}"
    assert found(f"Mine:\n{key}\n\nBye.") == [key]


@pytest.mark.parametrize(
    "text",
    ["AKIA is how they begin.", "sk_live is a prefix.", "My private key opens the shed.", "SG",
     "eyJhbGci", "ghp_short", "hooks.slack.com is down."],
)  # fmt: skip
def test_words_about_keys_are_no_keys(text):
    assert found(text) == []


def test_nothing_is_loaded_without_a_word_of_a_key_and_nothing_is_asked_of_the_net():
    code = """
import socket, sys
from postlint import open_session
def refuse(*_): raise AssertionError("network")
socket.socket.connect = socket.getaddrinfo = refuse
session = open_session(config={})
assert not session.check_text("A key of our house, and 10 robots.").findings
assert not {"detect_secrets", "requests", "phonenumbers", "stdnum"} & {*sys.modules}
(one,) = session.check_text("AKIA" + "IOSFODNN7EXAMPLE").findings
assert one.rule.id == "secrets.access-key", one
assert "AKIA" not in one.message("en")
"""
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("plugins", "said"),
    [
        ({}, "empty"),
        ({"aws": ()}, "no words"),
        ({"awss": ("a",)}, "'awss'"),
        ({"base": ("a",)}, "no plugin"),
    ],
)
def test_bad_settings_are_refused(plugins, said):
    with pytest.raises(PolicyError, match=said) as caught:
        Kind(plugins).verify("x")
    assert str(caught.value).startswith("x.plugins")
    assert "awss" not in plugins or caught.value.hint == "did you mean 'aws'?"
