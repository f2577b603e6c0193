package org.dyad.synthesis.dose;

import java.util.List;

/** The five trials of shared/reference/meta/ari_dose_response (Crippa, Orsini 2016, doi:10.1186/s12874-016-0189-0). */
final class AripiprazoleTrials {
    private AripiprazoleTrials() {}

    static List<DoseStudy> all() {
        return List.of(
                trial(
                        "Cutler 2006",
                        arm(0, 5.3, 18.31, 85),
                        arm(2, 8.23, 18.32, 92),
                        arm(5, 10.6, 18.31, 89),
                        arm(10, 11.3, 18.32, 94)),
                trial(
                        "McEvoy 2007",
                        arm(0, 2.33, 26.1, 107),
                        arm(10, 15.04, 27.6, 103),
                        arm(15, 11.73, 26.2, 103),
                        arm(20, 14.44, 25.9, 97)),
                trial("Kane 2002", arm(0, 2.9, 24.28, 102), arm(15, 15.5, 26.49, 99), arm(30, 11.4, 22.9, 100)),
                trial("Potkin 2003", arm(0, 5, 21.14, 103), arm(20, 14.5, 20.16, 98), arm(30, 13.9, 20.88, 96)),
                trial(
                        "Study 94202",
                        arm(0, 1.4, 25.73, 57),
                        arm(2, 11, 25, 51),
                        arm(10, 11.5, 25.2, 51),
                        arm(30, 15.8, 28.51, 54)));
    }

    private static DoseArm arm(double dose, double mean, double sd, double n) {
        return DoseArm.of(dose, mean, sd, n);
    }

    private static DoseStudy trial(String study, DoseArm... arms) {
        return DoseStudy.ArmBased.withLowestDoseAsReference(study, List.of(arms));
    }
}
