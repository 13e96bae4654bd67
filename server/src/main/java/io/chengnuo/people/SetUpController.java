package io.chengnuo.people;

import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The set-up guide's door: works once, from this machine, for whoever knows the code on the console. */
@RestController
@RequestMapping("/api/v1/setup")
class SetUpController {

    private final SetUpCode code;
    private final SetUpCompany setUp;
    private final SignIn signIn;
    private final SessionCookie cookie;

    SetUpController(SetUpCode code, SetUpCompany setUp, SignIn signIn, SessionCookie cookie) {
        this.code = code;
        this.setUp = setUp;
        this.signIn = signIn;
        this.cookie = cookie;
    }

    record Company(
            @NotBlank @Size(max = 120) String name,
            @Nullable @Size(max = 60) String zone) {}

    record Administrator(
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @NotBlank @Size(max = 200) String password) {
        @Override
        public String toString() {
            return "Administrator";
        }
    }

    record Request(
            @NotBlank @Size(max = 40) String code,
            @NotNull @Valid Company company,
            @NotNull @Valid Administrator administrator,
            @NotNull @Pattern(regexp = "zh-CN|en") String locale,
            @Nullable @Size(max = 60) String policyPack,
            @Nullable WorkingHours workingHours) {}

    record State(boolean open) {}

    @GetMapping
    @OpenDoor("says only whether the product was set up")
    State state() {
        return new State(code.open());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenDoor("asks for the code on the console, works once")
    SessionController.Answer setUp(
            @Valid @RequestBody Request body, HttpServletRequest request, HttpServletResponse response) {
        code.check(body.code());
        var company = new SetUpCompany.Company(
                body.company().name(),
                null,
                Locale.forLanguageTag(body.locale()),
                zone(Objects.requireNonNullElse(body.company().zone(), "Asia/Shanghai")),
                Objects.requireNonNullElse(body.policyPack(), "default"),
                body.workingHours());
        var administrator = body.administrator();
        var begun = setUp.first(
                company,
                new SetUpCompany.Administrator(administrator.name(), administrator.email(), administrator.password()));
        var session = Tenancy.as(
                begun.company(),
                () -> signIn.begin(begun.administrator(), Session.Proof.PASSWORD, SessionController.browser(request)));
        cookie.give(response, session.cookie());
        return new SessionController.Answer(SessionController.State.of(session.stage()));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Invalid("unknown_zone", new FieldError("company.zone", "unknown"));
        }
    }
}
