package io.chengnuo.policy.standard;

import io.chengnuo.people.Access;
import io.chengnuo.people.DataScope;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.people.StaffReach;
import io.chengnuo.people.Workforce;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody checks a colleague or a place by a standard, item by item. Whoever was checked is told and sees the sheet. */
@Service
public class FillSheet {

    private final Standards standards;
    private final CheckSheets sheets;
    private final StaffReach reach;
    private final Workforce workforce;
    private final Organisation organisation;
    private final NotifyPeople notify;
    private final Access access;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;

    FillSheet(
            Standards standards,
            CheckSheets sheets,
            StaffReach reach,
            Workforce workforce,
            Organisation organisation,
            NotifyPeople notify,
            Access access,
            Tenants tenants,
            Facts facts,
            Clock clock) {
        this.standards = standards;
        this.sheets = sheets;
        this.reach = reach;
        this.workforce = workforce;
        this.organisation = organisation;
        this.notify = notify;
        this.access = access;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
    }

    /** A {@code person}, or a place: a {@code team} or a {@code unit}. */
    public record Filled(
            @Nullable UUID person,
            @Nullable UUID team,
            @Nullable UUID unit,
            LocalDate checkedOn,
            List<Mark> marks,
            @Nullable String note) {}

    private record Place(UUID unit, @Nullable UUID team) {}

    @Transactional
    public UUID fill(String key, Filled filled) {
        return fill(
                standards
                        .find(key)
                        .orElseThrow(() -> new NotFound("no_such_standard"))
                        .id(),
                filled);
    }

    @Transactional
    UUID fill(UUID id, Filled filled) {
        var standard = standards.require(id);
        standard.mustBeInForce();
        var place = placeOf(filled);
        var score = Score.of(standard.text(), filled.marks());
        var now = clock.instant();
        if (filled.checkedOn()
                .isAfter(LocalDate.ofInstant(
                        now, tenants.require(Tenancy.require()).zone()))) {
            throw new Invalid("sheet_refused", new FieldError("checkedOn", "in_the_future"));
        }
        var sheet = new CheckSheet(
                Ids.next(now),
                id,
                standard.revision(),
                filled.person(),
                place.unit(),
                place.team(),
                access.person(),
                filled.checkedOn(),
                filled.marks(),
                score.met(),
                score.missed(),
                score.points(),
                score.passed(),
                filled.note(),
                now);
        sheets.add(sheet);
        facts.record(new SheetFilled(
                sheet.id(),
                id,
                standard.key(),
                sheet.person(),
                sheet.unit(),
                sheet.team(),
                sheet.checkedOn(),
                sheet.score(),
                sheet.passed(),
                now));
        tell(sheet, standard);
        return sheet.id();
    }

    private void tell(CheckSheet sheet, Standard standard) {
        if (sheet.person() != null && !sheet.person().equals(sheet.checker())) {
            var locale = tenants.require(Tenancy.require()).locale();
            var words = List.of(
                    standard.text().title().in(locale),
                    sheet.score().stripTrailingZeros().toPlainString());
            notify.tell(List.of(
                    new Notice(sheet.person(), "sheet_filled", words, "/standards/sheets/" + sheet.id(), false)));
        }
    }

    private Place placeOf(Filled filled) {
        var scope = access.scope(Right.STANDARD_CHECK);
        if (filled.person() != null) {
            reach.require(filled.person(), Right.STANDARD_CHECK);
            return workforce
                    .placeOf(filled.person())
                    .map(one -> new Place(one.unit(), one.team()))
                    .orElseThrow(() -> new NotFound("no_such_person"));
        }
        if (filled.team() != null) {
            var team = organisation.team(filled.team());
            return inReach(scope, new Place(team.unit(), team.id()), "no_such_team");
        }
        if (filled.unit() != null) {
            return inReach(scope, new Place(organisation.unit(filled.unit()).id(), null), "no_such_unit");
        }
        throw new Invalid("sheet_refused", new FieldError("person", "missing"));
    }

    private static Place inReach(DataScope scope, Place place, String code) {
        if (scope.everything()
                || scope.units().contains(place.unit())
                || (place.team() != null && scope.teams().contains(place.team()))) {
            return place;
        }
        throw new NotFound(code);
    }
}
