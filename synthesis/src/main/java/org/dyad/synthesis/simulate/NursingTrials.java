package org.dyad.synthesis.simulate;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The 19 trials of {@code examples/simulated-lactation}: 27 groups compared with a lowest dose, 3,337 mothers. The three totals
 * are those of the published synthesis; doses, sizes, weeks and what each trial reports are ours and <b>assumed</b>.
 *
 * @see <a href="https://doi.org/10.1093/advances/nmab126">Kazemain et al. 2022</a>
 */
final class NursingTrials {
    private static final boolean PREGNANT = true;
    private static final boolean NURSING = false;
    private static final boolean DURATION = true;
    private static final boolean BASELINE = true;
    private static final boolean NO = false;
    private static final int NONE = 0;

    static final List<TrialPlan> ALL = List.of(
            trial(2000, 40, 12, NURSING, DURATION, BASELINE, 75, 90, 0, 1000),
            trial(2003, 60, 13, NURSING, DURATION, BASELINE, 80, 92, 0, 2000, 4000),
            trial(2004, 95, 26, NURSING, DURATION, BASELINE, 80, 85, 400, 6400),
            trial(2006, 45, 8, NURSING, DURATION, NO, NONE, NONE, 0, 1200),
            trial(2007, 110, 30, PREGNANT, DURATION, BASELINE, 70, 88, 400, 2400, 6400),
            trial(2008, 70, 16, NURSING, NO, BASELINE, NONE, 94, 0, 2000),
            trial(2009, 85, 17, NURSING, DURATION, BASELINE, 82, 91, 400, 4000),
            trial(2010, 50, 20, NURSING, DURATION, NO, NONE, NONE, 0, 1000, 2000),
            trial(2011, 55, 15, NURSING, DURATION, BASELINE, 78, 90, 0, 3000),
            trial(2012, 80, 24, PREGNANT, DURATION, BASELINE, 76, 87, 400, 2000, 4000),
            trial(2013, 65, 12, NURSING, DURATION, BASELINE, NONE, NONE, 0, 5000),
            trial(2013, 120, 26, NURSING, DURATION, BASELINE, 72, 86, 400, 2400),
            trial(2014, 60, 28, PREGNANT, DURATION, BASELINE, 85, 90, 400, 1400, 2400, 3400),
            trial(2015, 35, 10, NURSING, NO, NO, NONE, NONE, 0, 800),
            trial(2016, 75, 18, NURSING, DURATION, BASELINE, 80, 93, 0, 1000, 3000),
            trial(2016, 90, 21, NURSING, DURATION, BASELINE, NONE, 89, 0, 4000),
            trial(2017, 100, 26, PREGNANT, DURATION, BASELINE, 74, 84, 400, 2000),
            trial(2018, 84, 22, NURSING, DURATION, NO, NONE, NONE, 0, 1500, 2500),
            trial(2019, 60, 14, NURSING, DURATION, BASELINE, 81, 92, 0, 6000));

    private NursingTrials() {}

    private static TrialPlan trial(
            int year,
            int mothersPerArm,
            int weeks,
            boolean begunInPregnancy,
            boolean statesDuration,
            boolean baseline,
            int milk,
            int infants,
            Integer... doses) {
        return new TrialPlan(
                year,
                Stream.of(doses).map(Integer::doubleValue).toList(),
                mothersPerArm,
                weeks,
                begunInPregnancy,
                statesDuration,
                baseline,
                percent(milk),
                percent(infants));
    }

    private static OptionalInt percent(int share) {
        return share == NONE ? OptionalInt.empty() : OptionalInt.of(share);
    }
}
