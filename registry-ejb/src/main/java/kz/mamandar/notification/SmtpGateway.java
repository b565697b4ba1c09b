package kz.mamandar.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import kz.mamandar.rules.contact.Channel;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands e-mails to the mail server of {@code registry.smtp.url}: {@code smtp://user:password@host:port} or {@code smtps://…}. */
@ApplicationScoped
public class SmtpGateway implements Gateway {

    private static final String TIMEOUT_MILLIS = "10000";

    private Optional<URI> server = Optional.empty();
    private String from;

    protected SmtpGateway() {}

    @Inject
    public SmtpGateway(
            @ConfigProperty(name = "registry.smtp.url") Optional<URI> server,
            @ConfigProperty(name = "registry.mail.from", defaultValue = "no-reply@mamandar.kz") String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public boolean serves(Channel channel) {
        return channel == Channel.EMAIL && server.isPresent();
    }

    @Override
    public void deliver(OutgoingMessage message) throws DeliveryFailed {
        URI uri = server.orElseThrow();
        Session session = Session.getInstance(properties(uri));
        try {
            MimeMessage mail = mail(session, message);
            Address[] to = mail.getRecipients(Message.RecipientType.TO);
            try (Transport transport = session.getTransport(uri.getScheme())) {
                connect(transport, uri);
                transport.sendMessage(mail, to);
            }
        } catch (MessagingException e) {
            throw new DeliveryFailed(e);
        }
    }

    private MimeMessage mail(Session session, OutgoingMessage message) throws MessagingException {
        MimeMessage mail = new NoticeMail(session, message.id(), from);
        mail.setFrom(new InternetAddress(from));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.recipient(), true));
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setText(message.body(), StandardCharsets.UTF_8.name());
        mail.setHeader("Content-Language", message.language().tag());
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    private static void connect(Transport transport, URI uri) throws MessagingException {
        String userInfo = uri.getUserInfo();
        if (userInfo == null) {
            transport.connect();
        } else {
            int colon = userInfo.indexOf(':');
            transport.connect(
                    colon < 0 ? userInfo : userInfo.substring(0, colon),
                    colon < 0 ? "" : userInfo.substring(colon + 1));
        }
    }

    private static Properties properties(URI uri) {
        String prefix = "mail." + uri.getScheme() + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "host", uri.getHost());
        if (uri.getPort() > 0) {
            properties.setProperty(prefix + "port", Integer.toString(uri.getPort()));
        }
        properties.setProperty(prefix + "auth", Boolean.toString(uri.getUserInfo() != null));
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        properties.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        return properties;
    }

    /** A mail whose Message-ID follows from the notice, so that a second copy can be told. */
    private static final class NoticeMail extends MimeMessage {

        private final String messageId;

        NoticeMail(Session session, long id, String from) {
            super(session);
            messageId = "<notice-" + id + "@" + from.substring(from.indexOf('@') + 1) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
