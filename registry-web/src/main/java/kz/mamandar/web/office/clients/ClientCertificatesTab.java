package kz.mamandar.web.office.clients;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import kz.mamandar.client.ClientAccessService;
import kz.mamandar.client.ClientAccessService.CertificateRow;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.web.platform.route.Here;
import kz.mamandar.web.platform.route.Links;
import kz.mamandar.web.platform.route.Route;

/** The certificates by which a client system signs: a new one is bound, a lost one is revoked. */
@Named
@RequestScoped
public class ClientCertificatesTab {

    private static final int LARGEST = 64 * 1024;

    @Inject
    private ClientAccessService clients;

    @Inject
    private Here here;

    @Inject
    private Links links;

    @Inject
    private Clock clock;

    private Part certificate;

    public void bind() {
        clients.bind(here.parameter("client"), content());
        done();
    }

    private byte[] content() {
        if (certificate == null || certificate.getSize() == 0) {
            throw new RegistryException(Problem.at("certificate", ErrorCode.FIELD_REQUIRED));
        }
        try (InputStream in = certificate.getInputStream()) {
            return in.readNBytes(LARGEST);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void revoke(String thumbprint) {
        clients.revoke(here.parameter("client"), thumbprint);
        done();
    }

    private void done() {
        links.redirect(links.address(Route.OFFICE_CLIENT, here.parameter("client")) + "?done");
    }

    /** Key of the words for it. */
    public String stateOf(CertificateRow row) {
        if (row.revokedAt().isPresent()) {
            return "revoked";
        }
        return clock.instant().isAfter(row.validUntil()) ? "expired" : "valid";
    }

    public Part getCertificate() {
        return certificate;
    }

    public void setCertificate(Part certificate) {
        this.certificate = certificate;
    }
}
