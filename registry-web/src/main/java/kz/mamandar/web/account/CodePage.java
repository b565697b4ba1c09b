package kz.mamandar.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import kz.mamandar.account.AccountService;
import kz.mamandar.account.AccountService.ConfirmCode;
import kz.mamandar.account.AccountService.RequestCode;
import kz.mamandar.account.AccountService.SignedInAccount;
import kz.mamandar.web.platform.route.Here;
import kz.mamandar.web.platform.route.Route;

/** Takes the one-time code and lets the applicant in, to the page that was wanted. */
@Named
@RequestScoped
public class CodePage {

    @Inject
    private AccountService accounts;

    @Inject
    private PendingCode pending;

    @Inject
    private ApplicantDoor door;

    @Inject
    private Here here;

    @Inject
    private Clock clock;

    private String code;

    public void confirm() {
        SignedInAccount account = accounts.signIn(new ConfirmCode(pending.address(), code, here.language()));
        pending.clear();
        door.enter(account);
    }

    /** Sends another code to the same address; the domain says when that is too soon. */
    public void resend() {
        pending.await(pending.address(), accounts.requestCode(new RequestCode(pending.address(), here.language())));
        door.goTo(Route.SIGN_IN_CODE);
    }

    public boolean isAwaited() {
        return pending.isAwaited();
    }

    public void goToSignIn() {
        door.goTo(Route.SIGN_IN);
    }

    public String getMaskedAddress() {
        return pending.maskedAddress();
    }

    public boolean isSentAgain() {
        return pending.isSentAgain();
    }

    public long getSecondsToWait() {
        return pending.secondsToWait(clock.instant());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
