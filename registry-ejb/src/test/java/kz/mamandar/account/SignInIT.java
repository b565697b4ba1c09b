package kz.mamandar.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.mamandar.account.AccountService.ConfirmCode;
import kz.mamandar.account.AccountService.RequestCode;
import kz.mamandar.account.AccountService.SignedInAccount;
import kz.mamandar.audit.TestAudit;
import kz.mamandar.notification.TestOutbox;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.limit.RateLimiter;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.platform.text.Language;
import kz.mamandar.testing.Database;
import kz.mamandar.testing.Secrets;
import kz.mamandar.testing.SteppingClock;
import org.junit.jupiter.api.Test;

class SignInIT {

    private static final Database DATABASE = Database.shared();
    private static final Pattern SIX_DIGITS = Pattern.compile("\\b\\d{6}\\b");

    private final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-20T05:00:00Z"));
    private final CurrentCaller caller = new CurrentCaller();
    private final String address = "a" + UUID.randomUUID().toString().substring(0, 12) + "@example.kz";

    @Test
    void the_first_sign_in_makes_the_account_and_the_next_finds_it() {
        SignedInAccount first = signIn(sentCode());
        assertThat(first.firstTime()).isTrue();
        clock.advance(Duration.ofSeconds(60));
        SignedInAccount second = signIn(sentCode());
        assertThat(second.firstTime()).isFalse();
        assertThat(second.accountId()).isEqualTo(first.accountId());
        assertThat(audited(first.accountId())).containsExactly("ACCOUNT_CREATED", "SIGN_IN", "SIGN_IN");
    }

    @Test
    void the_code_is_nowhere_in_the_table_of_codes() {
        String code = sentCode();
        assertThat(DATABASE.jdbc()
                        .count("select count(*) from one_time_code where code_hash like ?", List.of("%" + code + "%")))
                .isZero();
    }

    @Test
    void a_failed_try_counts_though_the_transaction_of_the_caller_rolls_back() {
        String code = sentCode();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 1; i <= 4; i++) {
            assertRefused(wrong, ErrorCode.CODE_WRONG);
        }
        assertRefused(wrong, ErrorCode.CODE_TRIES_EXHAUSTED);
        assertRefused(code, ErrorCode.CODE_TRIES_EXHAUSTED);
    }

    @Test
    void a_code_for_one_address_opens_no_other() {
        String code = sentCode();
        assertThatThrownBy(() -> with(service -> service.signIn(new ConfirmCode("b" + address, code, Language.KK))))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CODE_EXPIRED));
    }

    @Test
    void a_second_code_within_sixty_seconds_is_refused() {
        sentCode();
        clock.advance(Duration.ofSeconds(59));
        assertThatThrownBy(this::sentCode).isInstanceOfSatisfying(RegistryException.class, e -> assertThat(e.code())
                .isEqualTo(ErrorCode.CODE_TOO_SOON));
    }

    @Test
    void only_the_newest_code_is_good() {
        String first = sentCode();
        clock.advance(Duration.ofSeconds(60));
        String second = sentCode();
        if (!first.equals(second)) {
            assertRefused(first, ErrorCode.CODE_WRONG);
        }
        assertThat(signIn(second).firstTime()).isTrue();
    }

    @Test
    void the_eleventh_code_within_the_hour_is_refused_with_the_time_to_wait() {
        for (int i = 1; i <= 10; i++) {
            sentCode();
            clock.advance(Duration.ofSeconds(60));
        }
        assertThatThrownBy(this::sentCode).isInstanceOfSatisfying(RegistryException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
            assertThat(e.problems().get(0).parameters()).containsKey("seconds");
        });
    }

    @Test
    void one_client_cannot_ask_for_codes_without_end() {
        caller.set(Caller.anonymous("10.1." + address.hashCode()));
        for (int i = 1; i <= 3; i++) {
            String other = i + address;
            with(3, service -> service.requestCode(new RequestCode(other, Language.RU)));
        }
        assertThatThrownBy(() -> with(3, service -> service.requestCode(new RequestCode("4" + address, Language.RU))))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS));
    }

    @Test
    void an_address_that_is_none_is_told_at_its_field() {
        assertThatThrownBy(() -> with(service -> service.requestCode(new RequestCode("nobody", Language.RU))))
                .isInstanceOfSatisfying(RegistryException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.INVALID_CONTACT);
                    assertThat(e.problems().get(0).field()).contains("address");
                });
    }

    private void assertRefused(String code, ErrorCode expected) {
        assertThatThrownBy(() -> signIn(code)).isInstanceOfSatisfying(RegistryException.class, e -> assertThat(e.code())
                .isEqualTo(expected));
    }

    private SignedInAccount signIn(String code) {
        return with(service -> service.signIn(new ConfirmCode(address, code, Language.KK)));
    }

    private String sentCode() {
        with(service -> service.requestCode(new RequestCode(address, Language.KK)));
        Matcher digits = SIX_DIGITS.matcher(DATABASE.jdbc()
                .find(
                        "select body from notification where recipient = ? order by id desc limit 1",
                        List.of(address),
                        row -> row.getString("body"))
                .orElseThrow());
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    private static List<String> audited(long accountId) {
        return DATABASE.jdbc()
                .list(
                        "select action from audit_event where actor_id = ? order by id",
                        List.of("account-" + accountId),
                        row -> row.getString("action"));
    }

    private <T> T with(Function<AccountService, T> call) {
        return with(1_000, call);
    }

    /** Runs the call as the container would: the service in one transaction, the tries in another. */
    private <T> T with(long perClient, Function<AccountService, T> call) {
        return DATABASE.inTransaction(em -> {
            OneTimeCodesBean codes = new OneTimeCodesBean();
            codes.codes = new OneTimeCodeRepository();
            codes.codes.em = em;
            codes.tries = new OwnTransactionTries();
            codes.outbox = TestOutbox.on(DATABASE, clock);
            codes.limiter = new RateLimiter(Secrets.secret(), DATABASE.dataSource());
            codes.secret = Secrets.secret();
            codes.caller = caller;
            codes.clock = clock;
            codes.perAddressAndHour = 10;
            codes.perClientAndHour = perClient;
            AccountServiceBean service = new AccountServiceBean();
            service.accounts = new AccountRepository();
            service.accounts.em = em;
            service.codes = codes;
            service.audit = TestAudit.on(DATABASE, caller, clock);
            service.secret = Secrets.secret();
            service.caller = caller;
            service.clock = clock;
            return call.apply(service);
        });
    }

    private final class OwnTransactionTries extends OneTimeCodeTries {

        @Override
        public OneTimeCode.Outcome attempt(OneTimeCodes.Purpose purpose, String subjectHash, String codeHash) {
            return DATABASE.inTransaction(em -> {
                OneTimeCodeTries tries = new OneTimeCodeTries();
                tries.codes = new OneTimeCodeRepository();
                tries.codes.em = em;
                tries.clock = SignInIT.this.clock;
                return tries.attempt(purpose, subjectHash, codeHash);
            });
        }
    }
}
