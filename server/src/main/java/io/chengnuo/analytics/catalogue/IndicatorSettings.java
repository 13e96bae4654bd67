package io.chengnuo.analytics.catalogue;

import static io.chengnuo.analytics.db.Tables.INDICATOR_SETTINGS;

import io.chengnuo.analytics.db.tables.records.IndicatorSettingsRecord;
import io.chengnuo.policy.Goal;
import io.chengnuo.shared.VersionConflict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed about indicators, now and at any time before. */
@Component
public class IndicatorSettings {

    private final DSLContext sql;

    IndicatorSettings(DSLContext sql) {
        this.sql = sql;
    }

    /** By code, what held at that time; codes nobody ever decided about are not there. */
    @Transactional(readOnly = true)
    public Map<String, IndicatorSetting> at(Instant time) {
        var s = INDICATOR_SETTINGS;
        return sql.select(s.asterisk())
                .distinctOn(s.CODE)
                .from(s)
                .where(s.AT.le(time))
                .orderBy(s.CODE, s.VERSION.desc())
                .fetchInto(s)
                .intoMap(row -> row.getCode(), IndicatorSettings::setting);
    }

    /** Every version of one, the newest first. */
    @Transactional(readOnly = true)
    public List<IndicatorSetting> history(String code) {
        return sql.selectFrom(INDICATOR_SETTINGS)
                .where(INDICATOR_SETTINGS.CODE.eq(code))
                .orderBy(INDICATOR_SETTINGS.VERSION.desc())
                .limit(200)
                .fetch(IndicatorSettings::setting);
    }

    void add(IndicatorSetting setting) {
        var row = new IndicatorSettingsRecord();
        row.setCode(setting.code());
        row.setVersion(setting.version());
        row.setOwner(setting.owner());
        row.setWarn(setting.warn());
        row.setMinimumSample(setting.minimumSample());
        row.setPeriod(setting.period() == null ? null : setting.period().name());
        row.setGoals(setting.goals().stream().map(Enum::name).toArray(String[]::new));
        row.setAlert(setting.alert());
        row.setDisclosed(setting.disclosed());
        row.setBaselineFrom(setting.baselineFrom());
        row.setBaselineTo(setting.baselineTo());
        row.setReason(setting.reason());
        row.setAuthor(setting.author());
        row.setAt(setting.at());
        try {
            sql.insertInto(INDICATOR_SETTINGS).set(row).execute();
        } catch (DuplicateKeyException twice) {
            throw new VersionConflict("changed_meanwhile");
        }
    }

    private static IndicatorSetting setting(IndicatorSettingsRecord row) {
        return new IndicatorSetting(
                row.getCode(),
                row.getVersion(),
                row.getOwner(),
                row.getWarn(),
                row.getMinimumSample(),
                period(row.getPeriod()),
                Arrays.stream(row.getGoals()).map(Goal::valueOf).toList(),
                row.getAlert(),
                row.getDisclosed(),
                row.getBaselineFrom(),
                row.getBaselineTo(),
                row.getReason(),
                row.getAuthor(),
                row.getAt());
    }

    private static @Nullable Period period(@Nullable String word) {
        return word == null ? null : Period.valueOf(word);
    }
}
