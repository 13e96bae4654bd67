package io.chengnuo.policy;

import java.util.List;

/**
 * Urgency and impact give a priority; the customer's tier may raise it some steps, up to a ceiling. The guides are the short
 * questions that lead two people to the same answer.
 */
public record PriorityMatrix(
        List<Cell> cells, List<Raise> raises, List<UrgencyGuide> urgencyGuide, List<ImpactGuide> impactGuide) {

    public record Cell(Urgency urgency, Impact impact, Priority priority) {

        boolean fits(Urgency itsUrgency, Impact itsImpact) {
            return urgency == itsUrgency && impact == itsImpact;
        }
    }

    public record Raise(Tier tier, int steps, Priority ceiling) {}

    public record UrgencyGuide(Urgency level, Text text) {}

    public record ImpactGuide(Impact level, Text text) {}

    public PriorityMatrix {
        cells = List.copyOf(cells);
        raises = List.copyOf(raises);
        urgencyGuide = List.copyOf(urgencyGuide);
        impactGuide = List.copyOf(impactGuide);
        for (var urgency : Urgency.values()) {
            for (var impact : Impact.values()) {
                if (cells.stream().filter(cell -> cell.fits(urgency, impact)).count() != 1) {
                    throw new IllegalArgumentException("not one priority for " + urgency + " and " + impact);
                }
            }
        }
    }

    public Priority of(Urgency urgency, Impact impact, Tier tier) {
        var base = cells.stream()
                .filter(cell -> cell.fits(urgency, impact))
                .map(Cell::priority)
                .findFirst()
                .orElseThrow();
        return raises.stream()
                .filter(raise -> raise.tier == tier)
                .findFirst()
                .map(raise -> base.raised(raise.steps, raise.ceiling))
                .orElse(base);
    }
}
