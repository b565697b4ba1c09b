package kz.mamandar.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.notification.Notice;
import kz.mamandar.notification.NoticeKind;
import kz.mamandar.notification.Outbox;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.limit.Limit;
import kz.mamandar.platform.limit.RateLimiter;
import kz.mamandar.platform.secret.ServerSecret;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.OpenToAll;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.ContactAddress;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@Stateless
@Guarded
public class OneTimeCodesBean implements OneTimeCodes {

    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    OneTimeCodeRepository codes;

    @Inject
    OneTimeCodeTries tries;

    @Inject
    Outbox outbox;

    @Inject
    RateLimiter limiter;

    @Inject
    ServerSecret secret;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "registry.codes.per.address.hour", defaultValue = "10")
    long perAddressAndHour;

    @Inject
    @ConfigProperty(name = "registry.codes.per.client.hour", defaultValue = "2000")
    long perClientAndHour;

    @Override
    @OpenToAll
    public CodeSent send(Purpose purpose, String subject, ContactAddress to, Language language) {
        Instant now = clock.instant();
        caller.get().clientIp().ifPresent(ip -> limiter.require("codes.client", ip, Limit.perHour(perClientAndHour)));
        limiter.require("codes.address", to.value(), Limit.perHour(perAddressAndHour));
        String subjectHash = subjectHash(purpose, subject);
        codes.lock(subjectHash);
        codes.findNewest(purpose, subjectHash)
                .filter(earlier -> earlier.isTooSoonToResend(now))
                .ifPresent(earlier -> refuse(earlier, now));
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
        OneTimeCode made = new OneTimeCode(purpose, subjectHash, codeHash(subjectHash, code), now);
        codes.add(made);
        outbox.put(new Notice(
                purpose == Purpose.SIGN_IN ? NoticeKind.SIGN_IN_CODE : NoticeKind.CONSENT_CODE,
                to,
                language,
                Map.of("code", code, "minutes", Long.toString(OneTimeCode.LIFETIME.toMinutes())),
                Optional.empty(),
                Optional.empty()));
        return new CodeSent(to.masked(), made.expiresAt(), made.resendFrom());
    }

    @Override
    @OpenToAll
    public void confirm(Purpose purpose, String subject, String code) {
        String subjectHash = subjectHash(purpose, subject);
        String digits = code == null ? "" : code.replaceAll("\\s", "");
        switch (tries.attempt(purpose, subjectHash, codeHash(subjectHash, digits))) {
            case RIGHT -> {}
            case WRONG -> throw new RegistryException(Problem.at("code", ErrorCode.CODE_WRONG));
            case EXPIRED -> throw new RegistryException(Problem.at("code", ErrorCode.CODE_EXPIRED));
            case EXHAUSTED -> throw new RegistryException(Problem.at("code", ErrorCode.CODE_TRIES_EXHAUSTED));
        }
    }

    private static void refuse(OneTimeCode earlier, Instant now) {
        long seconds = Duration.between(now, earlier.resendFrom()).toSeconds() + 1;
        throw new RegistryException(new Problem(ErrorCode.CODE_TOO_SOON, Optional.empty(), Map.of("seconds", seconds)));
    }

    private String subjectHash(Purpose purpose, String subject) {
        return secret.mac("one-time-code.subject", purpose.name(), subject);
    }

    private String codeHash(String subjectHash, String code) {
        return secret.mac("one-time-code", subjectHash, code);
    }
}
