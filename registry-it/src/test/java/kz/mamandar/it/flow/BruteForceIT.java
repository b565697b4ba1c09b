package kz.mamandar.it.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mamandar.it.testing.AgainstRegistry;
import kz.mamandar.it.testing.Portal;
import kz.mamandar.it.testing.Registry;
import kz.mamandar.it.testing.Sql;
import kz.mamandar.it.testing.Words;
import org.junit.jupiter.api.Test;

/** Failed tries count although the request that made them fails. */
@AgainstRegistry
class BruteForceIT {

    private static final Words RU = Words.of("ru");

    private final Registry registry;

    BruteForceIT(Registry registry) {
        this.registry = registry;
    }

    @Test
    void aCodeIsUselessAfterFiveWrongTries(Portal portal) {
        String address = "tries" + System.nanoTime() + "@demo.mamandar.kz";
        Instant before = Instant.now().minusSeconds(1);
        portal.open("/ru/sign-in");
        portal.fill(RU.get("account.address"), address).press(RU.get("account.send"));
        String right = registry.mailbox().code(address, before);
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            portal.fill(RU.get("code.code"), wrong).press(RU.get("code.enter"));
        }
        portal.fill(RU.get("code.code"), right).press(RU.get("code.enter"));
        assertThat(portal.path()).as("not signed in").contains("/sign-in");
        assertThat(portal.text()).contains(RU.get("error.CODE_TRIES_EXHAUSTED"));
    }

    @Test
    void anAccountOfStaffIsLockedAfterFiveWrongPasswords(Portal portal) {
        portal.open("/ru/office/sign-in");
        for (int i = 0; i < 6; i++) {
            portal.fill(RU.get("officeSignIn.login"), "ministry")
                    .fill(RU.get("officeSignIn.password"), "wrong password")
                    .press(RU.get("officeSignIn.do"));
        }
        assertThat(portal.text()).contains(RU.get("error.SIGN_IN_LOCKED"));
        Sql sql = new Sql(registry.product().database());
        assertThat(sql.text("select (locked_until > now())::text from staff where login = 'ministry'"))
                .isEqualTo("true");
        sql.update("update staff set locked_until = null, failed_sign_ins = 0 where login = 'ministry'");
    }
}
