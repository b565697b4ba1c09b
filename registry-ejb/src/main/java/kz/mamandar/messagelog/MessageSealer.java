package kz.mamandar.messagelog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.seal.ChainSealer;
import kz.mamandar.platform.seal.SealedTable;
import kz.mamandar.platform.seal.SealedTable.Column;
import kz.mamandar.platform.seal.TableSealer;

/** Seals logged messages in batches, in a chain of their own. */
@ApplicationScoped
public class MessageSealer extends TableSealer {

    static final SealedTable TABLE = new SealedTable(
            "message_log",
            "message_seal",
            "mamandar-message-1",
            List.of(
                    Column.text("channel"),
                    Column.text("direction"),
                    Column.text("message_id"),
                    Column.text("correlation_id"),
                    Column.text("session_id"),
                    Column.text("service_id"),
                    Column.text("sender_id"),
                    Column.text("verdict"),
                    Column.text("business_verdict"),
                    Column.text("certificate_serial"),
                    Column.text("certificate_issuer"),
                    Column.text("certificate_thumbprint"),
                    Column.text("certificate_bin"),
                    Column.text("requestor_bin"),
                    Column.text("purpose"),
                    Column.hex("request_sha256"),
                    Column.hex("response_sha256"),
                    Column.printed("request_size"),
                    Column.printed("response_size"),
                    Column.printed("duration_ms"),
                    Column.text("outcome"),
                    Column.text("client_ip")));

    protected MessageSealer() {}

    @Inject
    public MessageSealer(Jdbc jdbc, Clock clock) {
        super(new ChainSealer(jdbc, clock, TABLE));
    }
}
