package kz.mamandar.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.rules.contact.Channel;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Carries what is due out of the outbox. In demo mode a channel without a gateway ends in the development mailbox; otherwise
 * its messages wait until a gateway is configured or they are too old.
 */
@ApplicationScoped
public class Carrier {

    private static final Logger LOG = System.getLogger(Carrier.class.getName());

    private OutboxQueue queue;
    private Collection<Gateway> gateways = List.of();
    private boolean demo;

    protected Carrier() {}

    @Inject
    public Carrier(
            OutboxQueue queue,
            @Any Instance<Gateway> gateways,
            @ConfigProperty(name = "registry.demo", defaultValue = "false") boolean demo) {
        this(queue, gateways.stream().toList(), demo);
    }

    Carrier(OutboxQueue queue, Collection<Gateway> gateways, boolean demo) {
        this.queue = queue;
        this.gateways = gateways;
        this.demo = demo;
    }

    /** Carries batch after batch until nothing is due. */
    public void carry() {
        Set<Channel> channels = EnumSet.allOf(Channel.class);
        channels.removeIf(channel -> !demo && gatewayOf(channel).isEmpty());
        if (channels.isEmpty() || !queue.isAnyDue(channels)) {
            return;
        }
        List<OutgoingMessage> batch;
        do {
            batch = queue.take(channels);
            batch.forEach(this::carry);
        } while (batch.size() == OutboxQueue.BATCH);
    }

    private void carry(OutgoingMessage message) {
        Optional<Gateway> gateway = gatewayOf(message.channel());
        try {
            if (gateway.isPresent()) {
                gateway.get().deliver(message);
            }
            queue.markSent(message, message.kind().isSecret() && !demo);
        } catch (DeliveryFailed failed) {
            LOG.log(
                    Level.WARNING,
                    "Notice {0} ({1}) was not delivered at attempt {2}: {3}",
                    Long.toString(message.id()),
                    message.channel(),
                    message.attempts(),
                    failed.getMessage());
            queue.markFailed(message, failed.getMessage());
        }
    }

    private Optional<Gateway> gatewayOf(Channel channel) {
        return gateways.stream().filter(gateway -> gateway.serves(channel)).findFirst();
    }
}
