package kz.mamandar.web.cabinet.applications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import kz.mamandar.application.ApplicationView.RoundView;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.web.platform.route.Here;

/** One round of an application as it was sent, with the decision on it. */
@Named
@RequestScoped
public class RoundPage {

    @Inject
    private MyApplicationPage application;

    @Inject
    private Here here;

    private RoundView round;

    @PostConstruct
    void load() {
        String number = here.parameter("round");
        round = application.getView().rounds().stream()
                .filter(known -> String.valueOf(known.round()).equals(number))
                .findFirst()
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
    }

    public RoundView getRound() {
        return round;
    }
}
