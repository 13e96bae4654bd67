package io.chengnuo.channel.mail;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A moment as a customer reads it: in the company's zone and his language. */
@Component
public class DueTime {

    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM, HH:mm (VV)", Locale.ENGLISH);

    private final Tenants tenants;

    DueTime(Tenants tenants) {
        this.tenants = tenants;
    }

    public String of(@Nullable Instant moment, Locale locale) {
        var company = tenants.require(Tenancy.require());
        var chinese = locale.getLanguage().equals("zh");
        if (moment == null) {
            return chinese ? "尽快" : "as soon as we can";
        }
        return (chinese ? CHINESE : ENGLISH).format(moment.atZone(company.zone()));
    }
}
