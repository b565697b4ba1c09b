package kz.mamandar.ws.bus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mamandar.bus.BusAccessService;
import kz.mamandar.bus.BusAccessService.BoundCertificate;
import kz.mamandar.bus.BusAccessService.BusAccess;
import kz.mamandar.bus.BusPolicy;
import kz.mamandar.bus.BusPolicy.PayloadForm;
import kz.mamandar.bus.ExchangeService;
import kz.mamandar.client.ClientService;
import kz.mamandar.client.ClientService.SoapClient;
import kz.mamandar.platform.security.Caller;
import kz.mamandar.platform.security.CurrentCaller;
import kz.mamandar.ws.platform.log.MessageFacts;
import kz.mamandar.ws.platform.signature.SignatureFault;
import kz.mamandar.ws.platform.signature.SignatureVerdict;
import kz.mamandar.ws.platform.signature.SignerBinding;
import kz.mamandar.ws.platform.signature.SignerCertificate;
import org.w3c.dom.Element;

/** Lets a message in when its sender may call the service and is who it says, by the policy of the two. */
@ApplicationScoped
class Admission {

    private static final Duration AHEAD = Duration.ofMinutes(15);

    @Inject
    BusAccessService accesses;

    @Inject
    BusSignatures signatures;

    @Inject
    ClientService clients;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Who was let in. */
    record Identified(SoapClient sender, BusPolicy policy, SignerBinding binding) {}

    /** Who was let in, and the payload that came. */
    record Admitted(SoapClient sender, Payload payload, boolean payloadSigned) {}

    /** Lets a message in with its payload. */
    Admitted admit(BusMessage message, BusInfo info, Element data, Received received) throws BusFault {
        Identified who = identify(message, info, received);
        Payload payload = Payload.read(data);
        requireForm(payload, who.policy());
        SignatureVerdict business = signatures.business().verify(payload.document(), who.binding(), info.messageDate());
        received.facts().businessSignedBy(business);
        requireBusiness(business, who.policy());
        return new Admitted(who.sender(), payload, business.present());
    }

    /** Lets a message in by its envelope alone, and makes its sender the caller. */
    Identified identify(BusMessage message, BusInfo info, Received received) throws BusFault {
        BusAccess access =
                accesses.findAccess(info.senderId(), info.serviceId()).orElseThrow(() -> refused(info, "serviceId"));
        MessageFacts facts = received.facts();
        facts.keepBodies(access.policy().keepBodies());
        SignerBinding binding = binding(access.sender());
        SignatureVerdict transport = signatures.transport().verify(message.document(), binding, info.messageDate());
        facts.signedBy(transport);
        received.signed(transport.isValid());
        requireTransport(transport, access.policy());
        if (transport.present()) {
            requireRecent(info.messageDate());
        } else {
            requirePassword(info, access);
        }
        SoapClient sender = access.sender();
        caller.set(Caller.client(sender.client().id(), sender.client().code(), received.clientIp()));
        return new Identified(sender, access.policy(), binding);
    }

    /**
     * Lets a message in that is about no service: its sender must have a policy for some service, the strictest of which counts.
     * Gives the id of the sender.
     */
    long identifyAny(BusMessage message, BusInfo info, Received received) throws BusFault {
        String strictest = accesses.findStrictest(info.senderId()).orElseThrow(() -> refused(info, "sender/senderId"));
        return identify(message, info.of(strictest), received).sender().client().id();
    }

    private static void requireTransport(SignatureVerdict verdict, BusPolicy policy) throws BusFault {
        if (verdict.fault().isPresent()) {
            SignatureFault fault = verdict.fault().get();
            boolean certificate = fault.kind() == SignatureFault.Kind.CERTIFICATE;
            throw new BusFault(certificate ? BusCode.SCE005 : BusCode.SCE006, "signature=" + fault);
        }
        if (policy.transportSignature() && !verdict.present()) {
            throw new BusFault(BusCode.SCE007, "signature=NONE");
        }
    }

    private static void requireBusiness(SignatureVerdict verdict, BusPolicy policy) throws BusFault {
        if (verdict.fault().isPresent()) {
            SignatureFault fault = verdict.fault().get();
            boolean certificate = fault.kind() == SignatureFault.Kind.CERTIFICATE;
            throw new BusFault(certificate ? BusCode.SCE015 : BusCode.SCE016, "data signature=" + fault);
        }
        if (policy.businessSignature() && !verdict.present()) {
            throw new BusFault(BusCode.SCE017, "data signature=NONE");
        }
    }

    /** A password that was sent must be right, whether or not one is asked for. */
    private void requirePassword(BusInfo info, BusAccess access) throws BusFault {
        Optional<String> sent = info.password();
        boolean fits = sent.isPresent()
                && access.sender().password().filter(p -> same(p, sent.get())).isPresent();
        if (!fits && (sent.isPresent() || access.policy().passwordRequired())) {
            throw refused(info, "sender/password");
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private BusFault refused(BusInfo info, String field) {
        clients.recordRefused(info.senderId(), "SCE004 " + info.serviceId());
        return new BusFault(BusCode.SCE004, "field=" + field);
    }

    /** Answers of signed messages are kept for longer than this, so that no copy is ever worked on again. */
    private void requireRecent(Instant messageDate) throws BusFault {
        Instant now = clock.instant();
        if (messageDate.isBefore(now.minus(ExchangeService.WINDOW)) || messageDate.isAfter(now.plus(AHEAD))) {
            throw new BusFault(BusCode.SCE001, "field=messageDate window=PT24H");
        }
    }

    private static void requireForm(Payload payload, BusPolicy policy) throws BusFault {
        if (policy.payloadForm() != PayloadForm.ANY && policy.payloadForm() != payload.form()) {
            throw new BusFault(BusCode.SCE001, "field=data form=" + policy.payloadForm());
        }
    }

    /** Certificates that were bound to the sender bind; without any, its BIN does. */
    private SignerBinding binding(SoapClient sender) {
        List<SignerCertificate> known = new ArrayList<>();
        Set<String> thumbprints = new HashSet<>();
        List<BoundCertificate> bound = accesses.listCertificates(sender.client().id());
        for (BoundCertificate certificate : bound) {
            if (!certificate.revoked()) {
                thumbprints.add(certificate.thumbprint());
                known.add(parsed(certificate));
            }
        }
        return new SignerBinding(bound.isEmpty() ? sender.client().bin() : Optional.empty(), thumbprints, known);
    }

    private static SignerCertificate parsed(BoundCertificate certificate) {
        try {
            return SignerCertificate.of(certificate.encoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate in the database cannot be read", e);
        }
    }
}
