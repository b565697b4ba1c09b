package kz.mamandar.ws.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Supplier;
import kz.mamandar.bus.ExchangeService;
import kz.mamandar.bus.ExchangeService.Claim;

/** Works on a message once, however many copies of it come, to whatever node: the others get the same answer. */
@ApplicationScoped
class OnceOnly {

    private static final int TRIES = 200;

    @Inject
    ExchangeService exchanges;

    /** The answer, and whether it is that of an earlier copy. */
    record Once(String answer, boolean repeated) {}

    Once answer(long clientId, String messageId, byte[] hash, Supplier<String> work) throws BusFault {
        for (int i = 0; i < TRIES; i++) {
            Claim claim = exchanges.claim(clientId, messageId, hash);
            switch (claim.state()) {
                case MINE -> {
                    return new Once(work(clientId, messageId, claim.claim().orElseThrow(), work), false);
                }
                case ANSWERED -> {
                    return new Once(claim.answer().orElseThrow(), true);
                }
                case TAKEN -> throw new BusFault(BusCode.SCE001, "field=messageId used=another message");
                case BUSY -> Pause.betweenLooks();
            }
        }
        throw new BusFault(BusCode.SCE909, "field=messageId state=still being worked on");
    }

    private String work(long clientId, String messageId, UUID claim, Supplier<String> work) {
        boolean answered = false;
        try {
            String answer = exchanges.answer(clientId, messageId, claim, work.get());
            answered = true;
            return answer;
        } finally {
            if (!answered) {
                exchanges.release(clientId, messageId, claim);
            }
        }
    }
}
