"""Writes made-up posts in English and French, with planted violations: the same for every seed.

    python benchmarks/corpus.py FOLDER POSTS [NAMES]

About 160 words a post, a third in French, a quarter in Markdown. One word in sixteen is drawn from
the word lists, so that no two posts use the same words; half of the French apostrophes are curly,
and every fifth post ends with a picture sign. One post in seven breaks a rule: an embargoed name,
praise without disclosure, a mark of confidentiality. Beside the posts lies the `postlint.toml`
of the made-up company, with NAMES embargoed names (500).
"""

import random
import sys
from functools import cache
from pathlib import Path

EN = """
Last week I walked along the river with two old friends and we spoke about how we learn.
The first thing I noticed was how little of it had to do with tools.
Most of the good ideas came up while we were waiting for the bus.
I have kept a paper notebook for nine years, and I still lose it every month.
Somebody asked me yesterday how to begin with public speaking, so here is what helped.
Write the last sentence first, then find the shortest way to it.
Nobody remembers the slides, but everybody remembers the story about the goat.
If you are shy, ask the first question; it makes the second one easier.
My neighbour repairs clocks, and she says that patience is mostly good light.
There is a small library at the end of our street which opens only on Thursdays.
We planted tomatoes in March, far too early, and the frost took them all.
A good checklist is short, dull and written by the person who will need it at night.
I used to think that meetings were the opposite of work; now I think some of them are the work.
Three books changed how I write, and only one of them is about writing.
The train was late again, which gave me forty minutes with a very good thriller.
What surprised me was the silence after the talk, and then how many hands went up.
Reading code aloud is slow, awkward and the best review I know.
When a plan has more than five steps, I draw it; when it has more than nine, I throw it away.
It rained during the whole hike, and we laughed more than on any sunny day.
Thank you to everyone who came, brought cake, moved chairs and asked hard questions.
The next meetup is on the second Tuesday of the month, in the room above the bakery.
You do not need a perfect camera to take a photo that somebody keeps for ten years.
I try to answer every letter within a week, and I fail with great regularity.
Children ask why until there is no answer left, and that is usually the interesting place.
Our choir sang in the old station hall, where every note stays for four seconds.
""".strip().splitlines()
FR = """
La semaine dernière, j'ai marché le long du canal avec deux amies, et nous avons parlé de lecture.
La première chose que j'ai remarquée, c'est le calme de la salle avant la conférence.
Les meilleures idées sont arrivées pendant que nous attendions le bus sous la pluie.
Je tiens un carnet depuis neuf ans, et je le perds encore tous les mois.
On m'a demandé hier comment prendre la parole en public ; voici ce qui m'a aidé.
Écrivez d'abord la dernière phrase, puis cherchez le chemin le plus court pour y arriver.
Personne ne se souvient des diapositives, mais tout le monde se souvient de l'histoire de la chèvre.
Ma voisine répare des horloges, et elle dit que la patience, c'est surtout une bonne lampe.
Il y a une petite bibliothèque au bout de la rue, ouverte seulement le jeudi.
Nous avons planté les tomates en mars, beaucoup trop tôt, et le gel a tout pris.
Une bonne liste est courte, ennuyeuse et écrite par celui qui en aura besoin la nuit.
Trois livres ont changé ma façon d'écrire, et un seul parle d'écriture.
Le train avait encore du retard, ce qui m'a laissé quarante minutes avec un très bon roman.
Ce qui m'a surpris, c'est le silence après l'exposé, puis le nombre de mains levées.
Il a plu pendant toute la randonnée, et nous avons ri plus que les jours de soleil.
Merci à toutes celles et à tous ceux qui sont venus, ont apporté un gâteau et posé des questions.
La prochaine rencontre aura lieu le deuxième mardi du mois, au-dessus de la boulangerie.
Pas besoin d'un appareil parfait pour une photo que quelqu'un gardera dix ans.
J'essaie de répondre à chaque lettre dans la semaine, et j'échoue avec régularité.
Les enfants demandent pourquoi jusqu'à ce qu'il n'y ait plus de réponse, et là, ça commence.
Notre chorale a chanté dans l'ancienne gare, où chaque note reste quatre secondes.
Relire à voix haute est lent, un peu gênant, et c'est la meilleure relecture que je connaisse.
""".strip().splitlines()
TAGS = "#learning #writing #community #lecture #photo #weekend #merci #rencontre".split()
FIRST = (
    "Amber Crimson Silent Rapid Golden Hidden Polar Velvet Iron Copper Lunar Solar Misty Frozen "
    "Quiet Stone Jade Coral Indigo Scarlet Ivory Cobalt Saffron Granite Marble Onyx Topaz Cedar "
    "Willow Juniper"
).split()
SECOND = (
    "Falcon Harbour Anchor Meadow Lantern Compass Raven Glacier Orchid Summit Canyon Breeze Ember "
    "Forge Hollow Island Kestrel Ledger Mirror Needle Otter Pebble Quarry Ribbon Saddle Timber "
    "Umbra Valley Walnut Zephyr"
).split()
PLANTED = {
    "en": (
        "Project {name} is going to change all of this, just wait.",
        "You should all try Lumen, it is the best lamp that money can buy.",
        "Internal use only, but here is the plan for the autumn.",
        "I work at Acme as an engineer, and Lumen is what I am most proud of.",
    ),
    "fr": (
        "Le projet {name} va tout changer, vous verrez bien.",
        "Essayez Lumen, c'est la meilleure lampe du monde, foncez !",
        "Document confidentiel, mais voici le plan de l'automne.",
        "Je travaille chez Acme comme ingénieure, et Lumen est ma fierté.",
    ),
}


def names(count: int) -> list[str]:
    """Made-up code names of two words, numbered where the words do not suffice."""
    pairs = [f"{first} {second}" for first in FIRST for second in SECOND]
    random.Random(7).shuffle(pairs)
    rounds = range(2, 2 + count // len(pairs))
    return (pairs + [f"{pair}{_letters(n)}" for n in rounds for pair in pairs])[:count]


def _letters(number: int) -> str:
    """A number as an ending of letters."""
    return "".join("aeiouy"[(number // 6**place) % 6] + "nrst"[place % 4] for place in range(3))


def policy(count: int) -> str:
    """The policy of the made-up company, with `count` embargoed names."""
    head = (
        'jurisdictions = ["us", "fr"]\n\n[company]\nname = "Acme"\naliases = ["Acme Robotics"]\n'
        'products = ["Lumen"]\nhandles = ["@acme"]\ndomains = ["acme.example"]\n'
        'at.fr = "chez Acme"\ntimezone = "Europe/Paris"\n'
    )
    tables = (
        f'\n[[embargo]]\nname = "Project {name}"\naliases = ["{name}"]\nuntil = 2099-01-01\n'
        for name in names(count)
    )
    return head + "".join(tables)


@cache
def lexicon(lang: str) -> list[str]:
    """The words of the list that ships, nearly all of them rare."""
    data = Path(__file__).parents[1] / "rules" / "data"
    lines = (data / f"words_{lang}.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def rare(lang: str, dice: random.Random) -> str:
    """A sentence of words that hardly another post uses."""
    one, two, three, four, *rest = dice.choices(lexicon(lang), k=10)
    if lang == "fr":
        return f"Au programme : {one}, {two}, {three}, puis {four} ; et enfin {' et '.join(rest)}."
    return f"On my list: {one}, {two}, {three}, then {four}; and at last {' and '.join(rest)}."


def post(number: int, known: list[str]) -> tuple[str, str]:
    """The file name and the text of a post."""
    dice = random.Random(number)
    lang, bank = ("fr", FR) if dice.random() < 1 / 3 else ("en", EN)
    said = dice.sample(bank, 10)
    if dice.random() < 1 / 7:
        planted = dice.choice(PLANTED[lang]).format(name=dice.choice(known))
        said.insert(dice.randrange(len(said)), planted)
    said.insert(dice.randrange(len(said)), rare(lang, dice))
    markdown = dice.random() < 1 / 4
    if markdown:
        at = dice.randrange(len(said))
        said[at] = f"*{said[at]}* See [the notes](https://example.org/{number})."
        said.insert(0, f"# Notes of week {number % 52 + 1}\n\n")
    cut = len(said) // 2
    text = " ".join(said[:cut]) + "\n\n" + " ".join(said[cut:])
    text += "\n\n" + " ".join(dice.sample(TAGS, 2)) + dice.choice(("", "", "", "", " 🎉")) + "\n"
    if lang == "fr" and number % 2:
        text = text.replace("'", "’")
    return f"post-{number:07}.{'md' if markdown else 'txt'}", text


def write(folder: Path, posts: int, count: int = 500) -> tuple[int, int]:
    """Write a corpus; how many words and bytes its posts have."""
    known = names(count)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "postlint.toml").write_text(policy(count), encoding="utf-8")
    words = size = 0
    for number in range(posts):
        name, text = post(number, known)
        below = folder / f"{number // 1000:04}"
        below.mkdir(exist_ok=True)
        (below / name).write_text(text, encoding="utf-8")
        words += len(text.split())
        size += len(text.encode())
    return words, size


if __name__ == "__main__":
    told = write(Path(sys.argv[1]), int(sys.argv[2]), *map(int, sys.argv[3:]))
    print("{} words, {} bytes".format(*told))
