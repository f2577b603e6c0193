package org.dyad.synthesis.chain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dyad.evidence.study.Compartment;
import org.dyad.synthesis.dose.BetweenTrialRule;
import org.dyad.synthesis.dose.DoseShape;
import org.dyad.synthesis.dyad.Unidentified;

/** Gathers, while links are fitted, what has to be said about them. */
final class ChainStatements {
    private static final int MOST_NAMED = 6;

    private final ChainModel model;
    private final ChainData data;
    private final Map<Link, List<ChainTrial>> trials = new LinkedHashMap<>();
    private final Map<Link, String> failures = new LinkedHashMap<>();
    private final List<String> weak = new ArrayList<>();

    ChainStatements(ChainModel model, ChainData data) {
        this.model = model;
        this.data = data;
    }

    void count(Link link, List<ChainTrial> reporting) {
        trials.put(link, reporting);
    }

    void failed(Link link, String why) {
        failures.put(link, why);
    }

    void strength(Link link, double f) {
        if (f < ChainModel.WEAK) {
            weak.add(String.format(
                    Locale.ROOT,
                    "%s: the arms differ little upstream beside the errors of their means (mean F %.1f, below %.0f):"
                            + " the interval of this link is too narrow.",
                    capital(link.words()),
                    f,
                    ChainModel.WEAK));
        }
    }

    String unit(Link link) {
        String to = data.units().getOrDefault(link.to(), "") + " " + link.to().words();
        if (link.from().isPresent()) {
            Compartment from = link.from().get();
            return to + " per " + data.units().getOrDefault(from, "") + " " + from.words();
        }
        return to + String.format(Locale.ROOT, " from %s to %s IU a day", plain(model.from()), plain(model.to()));
    }

    private static String plain(double dose) {
        return dose == Math.rint(dose) ? String.format(Locale.ROOT, "%.0f", dose) : Double.toString(dose);
    }

    List<String> notes(List<ChainPath> paths) {
        List<String> notes = new ArrayList<>(List.of(ChainResult.MARKER));
        if (paths.stream().anyMatch(p -> p.composed().isPresent())) {
            notes.add(
                    "Assumed: within an arm the levels of two compartments correlate %s between people; the chain is also"
                                    .formatted(model.withinCorrelation())
                            + " shown at other values. True values of different links are taken to vary between trials"
                            + " independently of each other.");
            notes.add(
                    "A link from level to level is a straight line: so much downstream for each unit upstream, at any level.");
            if (model.shape() instanceof DoseShape.Linear) {
                notes.add(
                        "Chain and direct estimate may rest on other trials with other doses: if the mother's level rises"
                                + " less and less with the dose, straight lines of other doses differ for that reason too.");
            }
        }
        notes.addAll(weak);
        trials.values().stream()
                .flatMap(List::stream)
                .flatMap(t -> t.notes().stream())
                .distinct()
                .forEach(notes::add);
        return List.copyOf(notes);
    }

    List<Unidentified> notIdentified() {
        List<Unidentified> all = new ArrayList<>();
        trials.forEach((link, reporting) -> {
            if (failures.containsKey(link)) {
                all.add(new Unidentified(link.words(), capital(link.words()) + ": " + failures.get(link), List.of()));
            } else if (reporting.size() < BetweenTrialRule.LEAST_TRIALS) {
                all.add(tooFew(link, reporting));
            }
        });
        return List.copyOf(all);
    }

    private Unidentified tooFew(Link link, List<ChainTrial> reporting) {
        String ends = link.from()
                .map(f -> f.words() + " and " + link.to().words() + " in the same arms")
                .orElse(link.to().words() + " at two steady daily doses");
        String who = reporting.isEmpty()
                ? "no trial reports"
                : reporting.size() == 1 ? "1 trial reports" : reporting.size() + " trials report";
        String names = reporting.isEmpty()
                ? ""
                : " (" + reporting.stream().map(ChainTrial::label).collect(Collectors.joining(", ")) + ")";
        String rows = link.from()
                .map(f -> "compartment " + f.words() + " and " + link.to().words())
                .orElse("compartment " + link.to().words());
        String sentence = ("How much %s rises with the %s cannot be estimated: %s %s%s, and at least %d are needed."
                        + " In the table that means rows with %s for each arm, with mean, unit, and n with sd, or se.")
                .formatted(
                        link.to().words(),
                        link.from().map(Compartment::words).orElse("mother's dose"),
                        who,
                        ends,
                        names,
                        BetweenTrialRule.LEAST_TRIALS,
                        rows);
        return new Unidentified(link.words(), sentence, couldAdd(link));
    }

    /** Trials that have a row for an end and lack the values of one. */
    private List<String> couldAdd(Link link) {
        List<String> could = new ArrayList<>();
        for (ChainTrial trial : data.trials()) {
            List<Compartment> ends = new ArrayList<>();
            link.from().ifPresent(ends::add);
            ends.add(link.to());
            List<Compartment> lacking =
                    ends.stream().filter(end -> trial.at(end).isEmpty()).toList();
            boolean near = lacking.size() == 1;
            if (near && could.size() < MOST_NAMED) {
                Compartment end = lacking.getFirst();
                could.add("%s, %s (%s)"
                        .formatted(
                                trial.label(),
                                end.words(),
                                Optional.ofNullable(trial.missing().get(end)).orElse("not reported")));
            }
        }
        return could;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
