#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a dossier of any size, as a person would write it: generate.py CLAIMS FOLDER [--seed N]

For N claims there are N/10 actors whose activity follows Zipf's law, N/100 propositions, N/50 sources and three relations
for each actor. Actors belong to blocs: a bloc takes one side on each proposition, and one claim in ten departs from it.
Claims take about 300 bytes each, all files together. The same numbers give the same bytes; `standpoint check` finds
nothing to report in them.
"""
import argparse
import datetime
import itertools
import pathlib
import random
import unicodedata

import wording

BLOCS = 4
NOISE = 0.1
LEAST_CLAIMS, MOST_CLAIMS = 100, 1_000_000
MOST_ACTORS = 20_000  # beyond, there are not enough names
FIRST_YEAR, YEARS = 2016, 6
SPEAKING = ("person", "organization", "company", "public_body", "association", "court", "party", "media", "collective")
ORGANIZATIONS = ("organization", "company", "public_body", "association", "court", "party", "media")

# Type of a relation, types that it may go from and to (None: anything).
TIES = (
    ("member_of", SPEAKING, ORGANIZATIONS + ("collective",)),
    ("leads", ("person",), ORGANIZATIONS),
    ("advises", SPEAKING, SPEAKING),
    ("contracts_with", SPEAKING, SPEAKING),
    ("funds", SPEAKING, None),
    ("employs", ORGANIZATIONS, ("person",)),
    ("supervises", SPEAKING, None),
    ("criticises", SPEAKING, None),
    ("allied_with", SPEAKING, SPEAKING),
    ("subject_to", None, ("law", "procedure", "document")),
    ("knows", SPEAKING, SPEAKING),
)


def fold(text):
    """The text without accents, in lower case."""
    decomposed = unicodedata.normalize("NFD", text.replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def slug(text):
    """The text as an id."""
    words = "".join(c if c.isascii() and c.isalnum() else "" if c == "'" else " " for c in fold(text)).split()
    return "-".join(words)


class Generator:
    """All choices of one dossier, made by one random sequence in a fixed order."""

    def __init__(self, claims, seed, skew=0.0):
        self.skew = skew
        self.random = random.Random(f"{seed}/{claims}")
        self.claims = claims
        self.entities = self.make_entities(min(max(10, claims // 10), MOST_ACTORS), max(4, claims // 200))
        self.actors = [entity for entity in self.entities if entity["type"] in SPEAKING]
        self.propositions = [f"p{i}-{slug(self.words(2))}" for i in range(max(5, claims // 100))]
        self.sides = [[self.random.choice(("support", "oppose")) for _ in self.propositions] for _ in range(BLOCS)]
        self.attention = list(itertools.accumulate(1 / rank ** skew for rank in range(1, len(self.propositions) + 1)))
        self.sources = self.make_sources(max(2, claims // 50))

    def chance(self, share):
        return self.random.random() < share

    def words(self, count):
        """So many words of somebody's sentence."""
        sentence = self.random.choice(wording.QUOTED).split()
        start = self.random.randrange(max(1, len(sentence) - count + 1))
        return " ".join(sentence[start:start + count])

    # What there is, before it is written down

    def make_entities(self, actors, things):
        pairs = [f"{given} {family}" for given in wording.GIVEN_NAMES for family in wording.FAMILY_NAMES]
        doubled = [f"{given} {a}-{b}" for given in wording.GIVEN_NAMES
                   for a, b in itertools.permutations(wording.FAMILY_NAMES, 2) if fold(a) < fold(b)]
        bodies = [(kind, f"{start} {field} {region}") for kind, start in wording.BODIES
                  for field in wording.FIELDS for region in wording.REGIONS]
        for names in (pairs, doubled, bodies):
            self.random.shuffle(names)
        persons = actors * 3 // 5
        found = [("person", name) for name in (pairs + doubled)[:persons]] + bodies[:actors - persons]
        self.random.shuffle(found)
        entities = [{"type": kind, "name": name, "bloc": i % BLOCS} for i, (kind, name) in enumerate(found)]
        for i in range(things):
            kind, french, english = wording.THINGS[i % len(wording.THINGS)]
            entities.append({"type": kind, "name": f"{french}{i + 1}", "english": f"{english}{i + 1}"})
        taken = {fold(entity["name"]) for entity in entities}
        for entity in entities:
            entity["id"] = slug(entity["name"])
            entity["aliases"] = [alias for alias in self.aliases(entity) if fold(alias) not in taken]
            taken.update(map(fold, entity["aliases"]))
        return entities

    def aliases(self, entity):
        """Other names that the entity may go by, the shorter first."""
        if entity["type"] not in SPEAKING or self.chance(0.5):
            return []
        if entity["type"] == "person":
            given, family = entity["name"].split(" ", 1)
            return [f"{given[0]}. {family}", f"{self.random.choice(('M.', 'Mme', 'Dr'))} {family}"]
        initials = "".join(word[0] for word in entity["name"].replace("’", " ").split() if len(word) > 2).upper()
        return [f"{initials} {entity['name'].split()[-1]}"]

    def make_sources(self, count):
        media = [entity["id"] for entity in self.actors if entity["type"] == "media"]
        start = datetime.date(FIRST_YEAR, 1, 1)
        sources = []
        for i in range(count):
            date = start + datetime.timedelta(days=i * (YEARS * 365 - 1) // count)
            publisher = self.random.choice(media) if media and self.chance(0.7) else "Journal des débats publics"
            sources.append({"id": f"article-{i}-{date.year}-{date.month:02}", "date": date, "publisher": publisher})
        return sources

    # Sections, as lines

    def entity_lines(self):
        yield "entities:"
        for entity in self.entities:
            yield ""
            yield f"  {entity['id']}:"
            yield f"    type: {entity['type']}"
            if "english" in entity:
                yield "    name:"
                yield f"      fr: {entity['name']}"
                yield f"      en: {entity['english']}"
            else:
                yield f"    name: {entity['name']}"
            if entity["aliases"]:
                yield f"    aliases: [{', '.join(entity['aliases'])}]"
            if self.chance(0.3):
                yield "    country: FR"
            if self.chance(0.2):
                yield f"    tags: [{self.random.choice(('élus', 'recherche', 'industrie', 'riverains'))}]"
            if self.chance(0.2):
                yield f"    description: \"Dit dans la presse : {self.words(7)}\""

    def issue_and_proposition_lines(self):
        """Issues of five propositions; some exclusive, in some an implication or a contradiction."""
        issues = [self.propositions[i:i + 5] for i in range(0, len(self.propositions), 5)]
        yield "issues:"
        for i, _ in enumerate(issues):
            subject = wording.SUBJECTS[i % len(wording.SUBJECTS)]
            yield ""
            yield f"  question-{i}:"
            yield "    text:"
            for language, question, topic in zip(("fr", "en"), wording.QUESTION, subject):
                yield f"      {language}: \"{question.format(topic[0].lower() + topic[1:])}\""
            if i % 5 == 1:
                yield "    exclusive: true"
        yield ""
        yield "propositions:"
        for i, members in enumerate(issues):
            for j, proposition in enumerate(members):
                yield ""
                yield from self.one_proposition(5 * i + j, proposition, f"question-{i}")
                if i % 5 == 2 and j == 1:
                    yield f"    implies: [{members[0]}]"
                if i % 5 == 3 and j == 2:
                    yield f"    contradicts: [{members[0]}]"

    def one_proposition(self, number, proposition, issue):
        subject = wording.SUBJECTS[number // 5 % len(wording.SUBJECTS)]
        kind, *predicate = wording.PREDICATES[number % len(wording.PREDICATES)]
        terms = wording.TERMS[number // 60 % len(wording.TERMS)]
        yield f"  {proposition}:"
        yield "    text:"
        for language, parts in zip(("fr", "en"), zip(subject, predicate, terms)):
            yield f"      {language}: {' '.join(parts)}."
        yield f"    kind: {kind}"
        yield f"    issue: {issue}"
        if self.chance(0.05):
            yield f"    benefits: [{{entity: {self.random.choice(self.actors)['id']}, source: {self.random.choice(self.sources)['id']}}}]"

    def source_lines(self):
        yield "sources:"
        for source in self.sources:
            yield ""
            yield f"  {source['id']}:"
            yield f"    title: \"{self.random.choice(wording.TITLES).format(self.words(6))}\""
            yield f"    publisher: {source['publisher']}"
            yield f"    date: {source['date']}"
            yield f"    url: https://example.org/{source['date']:%Y/%m/%d}/{source['id']}"
            yield "    kind: press"

    def relation_lines(self):
        by_type = {}
        for entity in self.entities:
            by_type.setdefault(entity["type"], []).append(entity["id"])
        allowed = {ends: [i for kind in ends or by_type for i in by_type.get(kind, ())] for _, *both in TIES for ends in both}
        wanted, seen, number = 3 * len(self.actors), set(), 0
        yield "relations:"
        while number < wanted:
            kind, from_types, to_types = self.random.choice(TIES)
            ends = [self.random.choice(allowed[types]) for types in (from_types, to_types) if allowed[types]]
            if len(set(ends)) < 2 or (kind, *ends) in seen:
                continue
            seen.add((kind, *ends))
            yield ""
            yield f"  tie-{number}-{kind.replace('_', '-')}:"
            yield from self.one_relation(kind, *ends)
            number += 1

    def one_relation(self, kind, start, end):
        source = self.random.choice(self.sources)
        yield f"    from: {start}"
        yield f"    type: {kind}"
        yield f"    to: {end}"
        if self.chance(0.4):
            yield f"    since: {source['date'].year - self.random.randrange(1, 9)}"
        yield f"    source: {source['id']}"
        if self.chance(0.2):
            yield f"    quote: \"{self.words(6)}\""
        if self.chance(0.1):
            yield f"    status: {self.random.choice(('planned', 'ended', 'pending'))}"

    def claim_files(self):
        """(file name, lines) of each year; an article's claims stand together."""
        weights = list(itertools.accumulate(1 / rank for rank in range(1, len(self.actors) + 1)))
        # Each source carries one claim at least, so that none is unused.
        carriers = list(range(len(self.sources)))
        carriers += self.random.choices(carriers, k=self.claims - len(carriers))
        carriers.sort()
        speakers = self.random.choices(self.actors, cum_weights=weights, k=self.claims)
        numbers = iter(range(self.claims))
        earlier = {}  # the latest claim on each proposition, for answers to it
        by_year = itertools.groupby(carriers, key=lambda s: self.sources[s]["date"].year)
        for year, of_year in by_year:
            lines = ["claims:"]
            for source, of_source in itertools.groupby(of_year):
                lines += ["", f"  # {self.sources[source]['id']}, lu ligne à ligne."]
                for _ in of_source:
                    number = next(numbers)
                    lines += self.one_claim(number, speakers[number], self.sources[source], earlier)
            yield f"claims-{year}.yaml", lines

    def one_claim(self, number, speaker, source, earlier):
        about = self.subject()
        claim = f"{speaker['id'][:24].rstrip('-')}-{number}"
        yield f"  {claim}:"
        yield f"    by: {self.voice(speaker)}"
        yield f"    about: {self.propositions[about]}"
        yield f"    stance: {self.stance(speaker, about)}"
        if self.chance(0.6):
            yield f"    date: {self.date_before(source['date'])}"
        yield f"    source: {source['id']}"
        if self.chance(0.7):
            yield f"    quote: \"{self.words(self.random.randrange(6, 15))}\""
        if self.chance(0.3):
            yield f"    words: {self.random.choice(('direct', 'direct', 'ascribed'))}"
        if self.chance(0.15):
            yield f"    certainty: {self.random.choice(('hedged', 'questioned'))}"
        if self.chance(0.2):
            yield f"    confidence: {self.random.choice(('0.5', '0.7', '0.9'))}"
        yield from self.rare_keys(about, earlier)
        earlier[about] = claim

    def subject(self):
        """The proposition that a claim is about."""
        if self.skew == 0:
            return self.random.randrange(len(self.propositions))
        return self.random.choices(range(len(self.propositions)), cum_weights=self.attention)[0]

    def voice(self, speaker):
        """Who speaks: mostly one actor, at times several, or the source itself."""
        if self.chance(0.01):
            return "source"
        if self.chance(0.95):
            return speaker["id"]
        others = {actor["id"] for actor in self.random.sample(self.actors, 2)} - {speaker["id"]}
        return f"[{', '.join([speaker['id'], *sorted(others)])}]"

    def stance(self, speaker, about):
        side = self.sides[speaker["bloc"]][about]
        if self.chance(NOISE):
            side = "oppose" if side == "support" else "support"
        if self.chance(0.04):
            return "neutral"
        return ("0.5" if side == "support" else "-0.5") if self.chance(0.04) else side

    def date_before(self, date):
        """A day, or a month, not after the date."""
        day = date - datetime.timedelta(days=self.random.randrange(28))
        return self.random.choice((f"{day}", f"{day}", f"{day}", f"{day:%Y-%m}", f"{day:%Y-%m}~"))

    def rare_keys(self, about, earlier):
        if self.chance(0.04):
            yield f"    to: {self.random.choice(self.actors)['id']}"
        if self.chance(0.03):
            yield f"    reported_by: {self.random.choice(self.actors)['id']}"
        if self.chance(0.05):
            yield f"    act: {self.random.choice(('asks', 'decides', 'promises'))}"
        if self.chance(0.02):
            french, english = self.random.choice(wording.CONDITIONS)
            yield "    only_if:"
            yield f"      fr: {french}"
            yield f"      en: {english}"
        if about in earlier and self.chance(0.06):
            yield f"    {self.random.choice(('supports', 'disputes'))}: [{earlier[about]}]"
        if self.chance(0.08):
            french, english = self.random.choice(wording.NOTES)
            yield "    note:"
            yield f"      fr: \"{french}\""
            yield f"      en: '{english}'"


def write_dossier(claims, folder, seed=1, skew=0.0):
    """Writes the dossier into a folder, which is made; returns the bytes written.

    With a skew the propositions are not spoken of alike: the one of rank r as often as 1 / r^skew.
    """
    generator = Generator(claims, seed, skew)
    header = ["dossier:", "  title:", f"    fr: \"Controverse de {claims} prises de position\"",
              f"    en: \"A controversy of {claims} claims\"", "  language: fr"]
    files = [("dossier.yaml", header),
             ("entities.yaml", generator.entity_lines()),
             ("propositions.yaml", generator.issue_and_proposition_lines()),
             ("sources.yaml", generator.source_lines()),
             ("relations.yaml", generator.relation_lines())]
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for name, lines in itertools.chain(files, generator.claim_files()):
        content = "".join(f"{line}\n" for line in lines).encode()
        (folder / name).write_bytes(content)
        written += len(content)
    return written


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("claims", type=int)
    parser.add_argument("folder")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if not LEAST_CLAIMS <= arguments.claims <= MOST_CLAIMS:
        parser.error(f"a dossier of {LEAST_CLAIMS} to {MOST_CLAIMS} claims")
    print(f"{write_dossier(arguments.claims, arguments.folder, arguments.seed)} bytes")


if __name__ == "__main__":
    main()
