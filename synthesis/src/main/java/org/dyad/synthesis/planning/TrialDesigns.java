package org.dyad.synthesis.planning;

import java.util.ArrayList;
import java.util.List;

/** The sets of doses that a plan looks at. */
final class TrialDesigns {
    /** Of more doses than this, so many spread over them are combined freely (judgement; there are 220 designs then). */
    private static final int MOST_DOSES = 11;

    private TrialDesigns() {}

    /** As many arms as asked for, one of them at the lowest dose. */
    static List<TrialDesign> asked(PlanRequest request) {
        return combinations(request.doses(), request.arms(), request.mostPerArm()).stream()
                .filter(design -> fromLowest(request, design))
                .toList();
    }

    /** Two or three arms at any of the doses, but for those asked for. */
    static List<TrialDesign> others(PlanRequest request) {
        List<Double> doses = spread(request.doses());
        List<TrialDesign> designs = new ArrayList<>(combinations(doses, 2, request.mostPerArm()));
        designs.addAll(combinations(doses, 3, request.mostPerArm()));
        designs.removeIf(design -> design.doses().size() == request.arms() && fromLowest(request, design));
        return designs;
    }

    /** One arm at each dose. */
    static TrialDesign richest(PlanRequest request) {
        return new TrialDesign(request.doses(), request.mostPerArm());
    }

    private static boolean fromLowest(PlanRequest request, TrialDesign design) {
        return design.doses().getFirst().equals(request.doses().getFirst());
    }

    private static List<TrialDesign> combinations(List<Double> doses, int arms, int perArm) {
        List<TrialDesign> designs = new ArrayList<>();
        for (int i = 0; i < doses.size(); i++) {
            for (int j = i + 1; j < doses.size(); j++) {
                if (arms == 2) {
                    designs.add(new TrialDesign(List.of(doses.get(i), doses.get(j)), perArm));
                }
                for (int k = j + 1; k < doses.size() && arms == 3; k++) {
                    designs.add(new TrialDesign(List.of(doses.get(i), doses.get(j), doses.get(k)), perArm));
                }
            }
        }
        return designs;
    }

    private static List<Double> spread(List<Double> doses) {
        if (doses.size() <= MOST_DOSES) {
            return doses;
        }
        List<Double> few = new ArrayList<>();
        for (int i = 0; i < MOST_DOSES; i++) {
            few.add(doses.get((int) Math.round((double) i * (doses.size() - 1) / (MOST_DOSES - 1))));
        }
        return few;
    }
}
