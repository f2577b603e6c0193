package org.dyad.evidence.study;

import java.util.Optional;
import org.dyad.evidence.origin.Sourced;
import org.dyad.evidence.quantity.Dose;

/**
 * One group of a trial.
 *
 * @param nRandomised      in this arm, as printed
 * @param nRandomisedTotal in the whole trial, as printed
 * @param nIfEqualSplit    total over number of arms: an assumption, never a reported number; its origin says so
 */
public record Arm(
        String study,
        String id,
        String label,
        Dose dose,
        InfantDose infantDose,
        Optional<Sourced<Integer>> nRandomised,
        Optional<Sourced<Integer>> nRandomisedTotal,
        Optional<Sourced<Integer>> nIfEqualSplit) {}
