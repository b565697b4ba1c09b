package kz.mamandar.client;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.client.ClientAdminService.ClientKind;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.platform.error.Problems;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;

@Stateless
@Guarded
public class ClientAccessServiceBean implements ClientAccessService {

    @Inject
    ClientRepository clients;

    @Inject
    CertificateRepository certificates;

    @Inject
    ClassifierService classifiers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Override
    @AllowedTo({Role.SYSADMIN, Role.AUDITOR})
    public ClientAccess get(String code) {
        return clients.findAccess(code, certificates.listOf(code))
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
    }

    @Override
    @AllowedTo(Role.SYSADMIN)
    public void save(SaveAccess command) {
        check(command);
        ClientScope scope = new ClientScope(command.operations(), command.fields(), command.regions());
        ClientQuota quota =
                new ClientQuota(Optional.ofNullable(command.quotaMinute()), Optional.ofNullable(command.quotaDay()));
        if (!clients.changeAccess(command.code(), scope, quota, command.answerSigned())) {
            throw new RegistryException(ErrorCode.NOT_FOUND);
        }
        audit.record(
                AuditAction.CLIENT_CHANGED,
                "client",
                command.code(),
                Map.of(
                        "operations", ClientRepository.joined(scope.operations()),
                        "fields", ClientRepository.joined(scope.fields()),
                        "regions", ClientRepository.joined(scope.regions()),
                        "quotaMinute", quota.perMinute().map(String::valueOf).orElse(""),
                        "quotaDay", quota.perDay().map(String::valueOf).orElse(""),
                        "answerSigned", String.valueOf(command.answerSigned())));
    }

    private void check(SaveAccess command) {
        Problems problems = new Problems();
        if (command.operations().isEmpty()) {
            problems.add("operations", ErrorCode.FIELD_REQUIRED);
        }
        if (command.regions().stream()
                .anyMatch(region -> classifiers.find(Classifier.REGIONS, region).isEmpty())) {
            problems.add("regions", ErrorCode.UNKNOWN_CODE);
        }
        checkQuota(problems, "quotaMinute", command.quotaMinute());
        checkQuota(problems, "quotaDay", command.quotaDay());
        problems.throwIfAny();
    }

    private static void checkQuota(Problems problems, String field, Integer quota) {
        if (quota != null && quota < 1) {
            problems.add(field, ErrorCode.FIELD_INVALID);
        }
    }

    @Override
    @AllowedTo(Role.SYSADMIN)
    public void bind(String code, byte[] file) {
        if (get(code).kind() != ClientKind.SOAP) {
            throw new RegistryException(ErrorCode.ACTION_NOT_ALLOWED);
        }
        X509Certificate certificate = parsed(file)
                .filter(this::isInForce)
                .orElseThrow(() -> new RegistryException(Problem.at("certificate", ErrorCode.CERTIFICATE_INVALID)));
        if (!certificates.add(code, certificate, clock.instant())) {
            throw new RegistryException(Problem.at("certificate", ErrorCode.CERTIFICATE_TAKEN));
        }
        audit.record(
                AuditAction.CLIENT_CHANGED, "client", code, Map.of("certificateBound", Thumbprint.of(certificate)));
    }

    private boolean isInForce(X509Certificate certificate) {
        return clock.instant().isBefore(certificate.getNotAfter().toInstant());
    }

    private static Optional<X509Certificate> parsed(byte[] file) {
        try {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(file));
            return found.size() == 1
                    ? Optional.of((X509Certificate) found.iterator().next())
                    : Optional.empty();
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    @Override
    @AllowedTo(Role.SYSADMIN)
    public void revoke(String code, String thumbprint) {
        boolean known = certificates.listOf(code).stream()
                .anyMatch(row -> row.thumbprint().equals(thumbprint));
        if (!known || !certificates.revoke(thumbprint, clock.instant())) {
            throw new RegistryException(ErrorCode.NOT_FOUND);
        }
        audit.record(AuditAction.CLIENT_CHANGED, "client", code, Map.of("certificateRevoked", thumbprint));
    }
}
