package org.dyad.review.protocol;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.dyad.evidence.quantity.ConcentrationUnit;
import org.dyad.evidence.study.Compartment;
import org.dyad.review.protocol.ReviewProtocol.AssemblyChoice;
import org.dyad.review.protocol.ReviewProtocol.BootstrapPlan;
import org.dyad.review.protocol.ReviewProtocol.CurvePlan;
import org.dyad.review.protocol.ReviewProtocol.PoolingPlan;
import org.dyad.review.protocol.ReviewProtocol.TargetPlan;
import org.dyad.synthesis.assembly.OutcomeDefinition;
import org.dyad.synthesis.assembly.TimePointRule;
import org.dyad.synthesis.dose.DoseShape;

/** Reads {@code review.yaml}; everything that is wrong is told at once, by line. */
public final class ProtocolReader {
    private static final String LATEST = "latest";
    /** Whole numbers up to here are exact as a double. */
    private static final long LARGEST_SEED = 9_000_000_000_000_000L;

    private final String file;
    private final List<ProtocolFault> faults = new ArrayList<>();
    private final Map<String, Integer> written = new TreeMap<>();
    private final Map<String, String> shapes = new TreeMap<>();

    private ProtocolReader(String file) {
        this.file = file;
    }

    /**
     * The protocol in {@code text}.
     *
     * @param file name for messages
     * @throws InvalidProtocol with every fault
     */
    public static ReviewProtocol read(String file, String text) {
        return new ProtocolReader(file).read(YamlTree.parse(file, text));
    }

    private ReviewProtocol read(YamlTree tree) {
        Optional<ProtocolSection> root = ProtocolSection.of(
                "",
                tree,
                faults,
                "title",
                "question",
                "outcomes",
                "models",
                "targets",
                "moderators",
                "exclude",
                "same_trial",
                "evidence",
                "bootstrap");
        if (root.isEmpty()) {
            throw new InvalidProtocol(file, faults);
        }
        ProtocolSection r = root.get();
        r.noteLines(written);
        List<OutcomeDefinition> outcomes = outcomes(r);
        Optional<ProtocolSection> models = section(r, "models", "pooling", "dose_response");
        ReviewProtocol protocol = new ReviewProtocol(
                r.text("title").orElse("Untitled review"),
                r.requiredText("question", "How much vitamin D does a mother need?"),
                outcomes,
                models.map(this::pooling).orElse(PoolingPlan.DEFAULT),
                curve(models),
                targets(r, outcomes),
                r.texts("moderators"),
                excluded(r),
                sameTrial(r),
                section(
                                r,
                                "evidence",
                                "baseline_correlation",
                                "shared_arm_correlation",
                                "use_derived_spreads",
                                "assume_equal_split",
                                "infant_dose")
                        .map(ProtocolReader::assembly)
                        .orElse(AssemblyChoice.DEFAULT),
                section(r, "bootstrap", "replicates", "seed")
                        .map(ProtocolReader::bootstrap)
                        .orElse(BootstrapPlan.DEFAULT),
                written);
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(ProtocolFault::line));
            throw new InvalidProtocol(file, faults);
        }
        return protocol;
    }

    private Optional<ProtocolSection> section(ProtocolSection parent, String key, String... known) {
        Optional<ProtocolSection> section =
                parent.tree(key).flatMap(tree -> ProtocolSection.of(parent.at(key), tree, faults, known));
        section.ifPresent(s -> s.noteLines(written));
        return section;
    }

    private List<OutcomeDefinition> outcomes(ProtocolSection root) {
        List<OutcomeDefinition> outcomes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        if (!root.has("outcomes")) {
            root.fault("outcomes", "missing. A review needs at least one outcome with name, compartment and unit.");
        } else if (root.items("outcomes").isEmpty()) {
            root.fault("outcomes", "empty. A review needs at least one outcome.");
        }
        int number = 0;
        for (YamlTree item : root.items("outcomes")) {
            String path = "outcomes[%s]".formatted(++number);
            ProtocolSection.of(path, item, faults, "name", "compartment", "unit", "time_point", "shape")
                    .flatMap(s -> outcome(s, names))
                    .ifPresent(outcomes::add);
        }
        return outcomes;
    }

    private Optional<OutcomeDefinition> outcome(ProtocolSection s, Set<String> names) {
        s.noteLines(written);
        String name = s.requiredText("name", "Infant 25(OH)D");
        if (!name.isEmpty() && !names.add(name)) {
            s.fault("name", "two outcomes are called '%s'. Give each its own name.".formatted(name));
        }
        s.requiredText("compartment", "infant serum");
        s.requiredText("unit", "ng/mL");
        Optional<Compartment> compartment =
                s.parsed("compartment", Compartment::parse, "maternal serum, infant serum, cord blood or milk");
        Optional<ConcentrationUnit> unit = s.parsed("unit", ConcentrationUnit::parse, "ng/mL or nmol/L");
        Optional<TimePointRule> rule = s.parsed("time_point", ProtocolReader::timePoint, "'latest' or 'nearest: 26'");
        s.text("shape").ifPresent(shape -> {
            checkShape(s, "shape", shape);
            shapes.put(name, shape);
        });
        return compartment.flatMap(c ->
                unit.map(u -> new OutcomeDefinition(name, c, u, rule.orElse(new TimePointRule.LatestWhileDosed()))));
    }

    private static Optional<TimePointRule> timePoint(String words) {
        if (words.equalsIgnoreCase(LATEST)) {
            return Optional.of(new TimePointRule.LatestWhileDosed());
        }
        String weeks = words.replaceFirst("(?i)^nearest\\s*:?\\s*", "").replaceFirst("(?i)\\s*(weeks|wk|w)$", "");
        try {
            double value = Double.parseDouble(weeks);
            return value >= 0 && value < 1000 && !weeks.equals(words)
                    ? Optional.of(new TimePointRule.Nearest(value))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private PoolingPlan pooling(ProtocolSection models) {
        PoolingPlan d = PoolingPlan.DEFAULT;
        return section(models, "pooling", "method", "test", "predict", "level")
                .map(s -> new PoolingPlan(
                        s.oneOf("method", d.method(), "EE", "DL", "HE", "HS", "SJ", "ML", "REML", "EB", "PM"),
                        s.oneOf("test", d.test(), "z", "t", "knha"),
                        s.oneOf("predict", d.predict(), "k-2", "k-1", "z"),
                        s.number("level", d.level(), 50, 99.9)))
                .orElse(d);
    }

    private CurvePlan curve(Optional<ProtocolSection> models) {
        CurvePlan d = new CurvePlan(
                CurvePlan.DEFAULT.shape(),
                CurvePlan.DEFAULT.method(),
                CurvePlan.DEFAULT.covariance(),
                CurvePlan.DEFAULT.alsoTried(),
                shapes);
        return models.flatMap(m -> section(m, "dose_response", "shape", "method", "covariance", "also"))
                .map(s -> {
                    String shape = s.text("shape").orElse(d.shape());
                    checkShape(s, "shape", shape);
                    List<String> also = s.texts("also");
                    also.forEach(a -> checkShape(s, "also", a));
                    return new CurvePlan(
                            shape,
                            s.oneOf("method", d.method(), "reml", "ml", "fixed"),
                            s.oneOf("covariance", d.covariance(), "own", "pooled", "mixed"),
                            also,
                            shapes);
                })
                .orElse(d);
    }

    private static void checkShape(ProtocolSection section, String key, String shape) {
        try {
            DoseShape.parse(shape);
        } catch (RuntimeException e) {
            section.fault(key, Optional.ofNullable(e.getMessage()).orElse("this shape is not known."));
        }
    }

    private List<TargetPlan> targets(ProtocolSection root, List<OutcomeDefinition> outcomes) {
        List<TargetPlan> targets = new ArrayList<>();
        int number = 0;
        for (YamlTree item : root.items("targets")) {
            String path = "targets[%s]".formatted(++number);
            ProtocolSection.of(
                            path,
                            item,
                            faults,
                            "outcome",
                            "threshold",
                            "unit",
                            "fraction",
                            "population",
                            "upper",
                            "upper_fraction",
                            "meaning")
                    .flatMap(s -> target(s, outcomes))
                    .ifPresent(targets::add);
        }
        return targets;
    }

    private static Optional<TargetPlan> target(ProtocolSection s, List<OutcomeDefinition> outcomes) {
        String name = s.requiredText("outcome", "Infant 25(OH)D");
        Optional<OutcomeDefinition> outcome =
                outcomes.stream().filter(o -> o.name().equals(name)).findFirst();
        if (outcome.isEmpty() && !name.isEmpty()) {
            s.fault(
                    "outcome",
                    "there is no outcome '%s'. Known: %s."
                            .formatted(
                                    name,
                                    String.join(
                                            ", ",
                                            outcomes.stream()
                                                    .map(OutcomeDefinition::name)
                                                    .toList())));
        }
        s.requiredText("threshold", "20");
        double threshold = s.number("threshold", 1, 1e-6, 10000);
        Optional<ConcentrationUnit> unit = s.parsed("unit", ConcentrationUnit::parse, "ng/mL or nmol/L");
        double fraction = s.number("fraction", 0.975, 0.5, 0.9999);
        String population = s.oneOf("population", "new-trial", "new-trial", "average");
        double upper = s.number("upper", 0, 1e-6, 10000);
        double upperFraction = s.number("upper_fraction", 0.025, 0.0001, 0.5);
        if (s.has("upper") && upper > 0 && upper <= threshold) {
            s.fault("upper", "%s was found; a level above the threshold was expected.".formatted(upper));
        }
        return outcome.map(o -> {
            ConcentrationUnit written = unit.orElse(o.unit());
            String asWritten = "%s %s".formatted(s.text("threshold").orElse(""), written.symbol());
            return new TargetPlan(
                    name,
                    threshold * written.factorTo(o.unit()),
                    asWritten,
                    fraction,
                    population,
                    upper > 0 ? OptionalDouble.of(upper * written.factorTo(o.unit())) : OptionalDouble.empty(),
                    upperFraction,
                    s.text("meaning").orElse(""));
        });
    }

    private Map<String, String> excluded(ProtocolSection root) {
        Map<String, String> excluded = new TreeMap<>();
        int number = 0;
        for (YamlTree item : root.items("exclude")) {
            String path = "exclude[%s]".formatted(++number);
            ProtocolSection.of(path, item, faults, "trial", "reason").ifPresent(s -> {
                String trial = s.requiredText("trial", "smith-2010");
                String reason = s.requiredText("reason", "interim results of another trial");
                written.put("exclude." + trial, s.lineOf("trial"));
                if (excluded.put(trial, reason) != null) {
                    s.fault("trial", "'%s' is excluded twice. Keep one.".formatted(trial));
                }
            });
        }
        return excluded;
    }

    private List<List<String>> sameTrial(ProtocolSection root) {
        List<List<String>> groups = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (YamlTree item : root.items("same_trial")) {
            String path = "same_trial[%s]".formatted(++number);
            if (!(item instanceof YamlTree.Items items) || items.items().size() < 2) {
                faults.add(new ProtocolFault(item.line(), path, "a list of two or more ids was expected: [a, b]."));
                continue;
            }
            List<String> group = root.texts(path, items.items());
            for (String id : group) {
                written.put("same_trial." + id, item.line());
                if (!seen.add(id)) {
                    faults.add(new ProtocolFault(item.line(), path, "'%s' is in two groups.".formatted(id)));
                }
            }
            groups.add(group);
        }
        return groups;
    }

    private static AssemblyChoice assembly(ProtocolSection s) {
        AssemblyChoice d = AssemblyChoice.DEFAULT;
        return new AssemblyChoice(
                s.number("baseline_correlation", d.baselineCorrelation(), 0, 0.99),
                s.number("shared_arm_correlation", d.sharedArmCorrelation(), 0, 0.99),
                s.flag("use_derived_spreads", d.useDerivedSpreads()),
                s.flag("assume_equal_split", d.assumeEqualSplit()),
                s.number("infant_dose", d.infantDose(), 0, 100000));
    }

    private static BootstrapPlan bootstrap(ProtocolSection s) {
        BootstrapPlan d = BootstrapPlan.DEFAULT;
        return new BootstrapPlan(
                Math.toIntExact(s.whole("replicates", d.replicates(), 200, 1_000_000)),
                s.whole("seed", d.seed(), -LARGEST_SEED, LARGEST_SEED));
    }
}
