#!/usr/bin/env python3
"""Annotations without the words of the posts: from the annotation format to places, and back.

  python3 convert.py GOLD_DIR POSTS_DIR OUT.tsv        annotated documents (slug.json) to places
  python3 convert.py --rebuild IN.tsv POSTS_DIR DIR    and back, for the scorer

A line of the table is: slug, field, start, end, then name=value cells, separated by tabs. Start and end are the
place of the fact's words in the post (UTF-16 code units of the file, read as UTF-8, line ends as they are), or
empty. A value that is words of the post is written as its place, @start:end. Words that do not stand in the post
as they are (titles whose markup was taken out, names that the annotator gave) are left out: they are not compared.
The first line of a post holds the SHA-256 of its file, so that places are never looked up in another version.
"""
import hashlib
import json
import os
import sys


def posts_text(posts, slug):
    with open(os.path.join(posts, slug + ".md"), "rb") as fh:
        data = fh.read()
    return data.decode("utf-8"), hashlib.sha256(data).hexdigest()


def units(text, at):
    return len(text[:at].encode("utf-16-le")) // 2


def place(text, words):
    """Start and end of words in the post; None where they do not stand there."""
    if not words:
        return None
    at = text.find(words)
    if at < 0:
        at = text.lower().find(words.lower()) if len(text.lower()) == len(text) else -1
    return None if at < 0 else (units(text, at), units(text, at + len(words)))


def pointer(text, words):
    found = place(text, words)
    return "@%d:%d" % found if found else None


def number(value):
    return repr(value)


class Table:
    def __init__(self, slug, text):
        self.slug, self.text, self.rows = slug, text, []

    def add(self, field, words, **cells):
        found = place(self.text, words) if words else None
        start, end = (str(found[0]), str(found[1])) if found else ("", "")
        row = [self.slug, field, start, end]
        row += ["%s=%s" % (k, v) for k, v in cells.items() if v is not None]
        self.rows.append("\t".join(row))

    def point(self, words):
        return pointer(self.text, words) if words else None


def convert(doc, text, digest):
    t = Table(doc["slug"], text)
    t.add("post", None, sha256=digest)
    citation = doc.get("citation") or {}
    for name in ("title", "journal"):
        if t.point(citation.get(name)):
            t.add("citation." + name, citation[name])
    if "year" in citation:
        t.add("citation.year", None, value=citation["year"])
    if "doi" in citation:
        t.add("citation.doi", citation["doi"], value=None if t.point(citation["doi"]) else citation["doi"])
    if "pmid" in citation:
        t.add("citation.pmid", None, value=citation["pmid"])
    if "design" in doc:
        t.add("design", None, value=doc["design"])
    for group in doc.get("population") or []:
        t.add("population", None, value=group)
    if t.point(doc.get("country")):
        t.add("country", doc["country"])
    size = doc.get("sample_size")
    if size:
        t.add("sample_size", size.get("span"), value=number(size["value"]))
    for arm in doc.get("arms") or []:
        dose = arm.get("dose") or {}
        daily = dose.get("iu_per_day")
        t.add("arm", arm.get("span"), label=t.point(arm.get("label")),
              n=number(arm["n"]) if "n" in arm else None,
              amount=number(dose["amount"]) if "amount" in dose else None, unit=dose.get("unit"),
              every=dose.get("every"), iu_per_day=None if daily is None else number(daily),
              comparator="true" if arm.get("comparator") else None)
    duration = doc.get("duration")
    if duration:
        t.add("duration", duration.get("span"), value=number(duration["value"]), unit=duration["unit"])
    for method in doc.get("assay") or []:
        if t.point(method):
            t.add("assay", method)
    for outcome in doc.get("outcomes") or []:
        effect = outcome.get("effect") or {}
        t.add("outcome", outcome.get("span"), arm=t.point(outcome.get("arm")),
              timepoint=t.point(outcome.get("timepoint")),
              mean=number(outcome["mean"]) if "mean" in outcome else None,
              sd=number(outcome["sd"]) if "sd" in outcome else None, unit=outcome.get("unit"),
              measure=effect.get("measure"), value=number(effect["value"]) if effect else None,
              ci_low=number(effect["ci_low"]) if "ci_low" in effect else None,
              ci_high=number(effect["ci_high"]) if "ci_high" in effect else None, p=effect.get("p"))
    for q in doc.get("quantities") or []:
        t.add("quantity", q.get("text"), kind=q["kind"], value=number(q["value"]), unit=q.get("unit"))
    return t.rows


def words_at(text, start, end):
    data = text.encode("utf-16-le")
    return data[2 * start:2 * end].decode("utf-16-le")


def rebuild(rows, text):
    def value(v):
        if v.startswith("@"):
            start, end = v[1:].split(":")
            return words_at(text, int(start), int(end))
        return v

    doc = {"slug": rows[0][0]}
    for row in rows:
        field, words = row[1], words_at(text, int(row[2]), int(row[3])) if row[2] else None
        cells = {c.split("=", 1)[0]: value(c.split("=", 1)[1]) for c in row[4:]}
        num = lambda name: json.loads(cells[name])
        if field.startswith("citation."):
            name = field[len("citation."):]
            got = words if words else cells["value"]
            doc.setdefault("citation", {})[name] = int(got) if name == "year" else got.lower() if name == "doi" else got
        elif field == "design":
            doc["design"] = cells["value"]
        elif field == "country":
            doc["country"] = words
        elif field in ("population", "assay"):
            doc.setdefault(field, []).append(words or cells["value"])
        elif field == "sample_size":
            doc[field] = {"value": num("value"), "span": words}
        elif field == "duration":
            doc[field] = {"value": num("value"), "unit": cells["unit"], "span": words}
        elif field == "arm":
            arm = {"label": cells.get("label", ""), "comparator": "comparator" in cells, "span": words}
            if "n" in cells:
                arm["n"] = num("n")
            if "amount" in cells:
                arm["dose"] = {"amount": num("amount"), "unit": cells.get("unit"), "every": cells.get("every"),
                               "iu_per_day": num("iu_per_day") if "iu_per_day" in cells else None}
            doc.setdefault("arms", []).append(arm)
        elif field == "outcome":
            outcome = {k: cells[k] for k in ("arm", "timepoint", "unit") if k in cells}
            outcome.update({k: num(k) for k in ("mean", "sd") if k in cells})
            if "value" in cells:
                outcome["effect"] = {"measure": cells.get("measure"), "value": num("value")}
                outcome["effect"].update({k: num(k) for k in ("ci_low", "ci_high") if k in cells})
                if "p" in cells:
                    outcome["effect"]["p"] = cells["p"]
            outcome["span"] = words
            doc.setdefault("outcomes", []).append(outcome)
        elif field == "quantity":
            q = {"text": words, "kind": cells["kind"], "value": num("value")}
            if "unit" in cells:
                q["unit"] = cells["unit"]
            doc.setdefault("quantities", []).append(q)
    return doc


def main(argv):
    if len(argv) == 4 and argv[0] == "--rebuild":
        posts = {}
        with open(argv[1], encoding="utf-8", newline="") as fh:
            for line in fh.read().split("\n"):
                if line and not line.startswith("#"):
                    row = line.split("\t")
                    posts.setdefault(row[0], []).append(row)
        os.makedirs(argv[3], exist_ok=True)
        for slug, rows in posts.items():
            text, digest = posts_text(argv[2], slug)
            if "sha256=" + digest not in rows[0]:
                raise SystemExit("%s is another version than the one that was annotated" % slug)
            with open(os.path.join(argv[3], slug + ".json"), "w", encoding="utf-8") as fh:
                json.dump(rebuild(rows, text), fh, indent=1, ensure_ascii=False)
        return 0
    if len(argv) != 3:
        print(__doc__)
        return 2
    lines = ["# slug\tfield\tstart\tend\tname=value ... (see convert.py)"]
    for name in sorted(os.listdir(argv[0])):
        if name.endswith(".json"):
            with open(os.path.join(argv[0], name), encoding="utf-8") as fh:
                doc = json.load(fh)
            doc["slug"] = name[:-5]
            text, digest = posts_text(argv[1], doc["slug"])
            lines += convert(doc, text, digest)
    with open(argv[2], "w", encoding="utf-8", newline="") as fh:
        fh.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
