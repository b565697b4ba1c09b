package kz.mamandar.classifier;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mamandar.audit.AuditAction;
import kz.mamandar.audit.AuditLog;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.Problems;
import kz.mamandar.platform.error.RegistryException;
import kz.mamandar.platform.persistence.Jdbc;
import kz.mamandar.platform.security.AllowedTo;
import kz.mamandar.platform.security.Guarded;
import kz.mamandar.platform.security.Role;
import kz.mamandar.platform.text.Named;

@Stateless
@Guarded
public class ClassifierAdminServiceBean implements ClassifierAdminService {

    private static final int NAME = 500;

    @Inject
    Jdbc jdbc;

    @Inject
    Classifiers classifiers;

    @Inject
    AuditLog audit;

    @Override
    @AllowedTo(Role.SYSADMIN)
    public void rename(Rename command) {
        Problems problems = new Problems();
        String nameKk = problems.text("nameKk", command.nameKk(), NAME);
        String nameRu = problems.text("nameRu", command.nameRu(), NAME);
        problems.throwIfAny();
        Named old = Optional.ofNullable(classifiers.all(command.classifier()).get(command.code()))
                .orElseThrow(() -> new RegistryException(ErrorCode.NOT_FOUND));
        jdbc.update(command.classifier().rename(), List.of(nameKk, nameRu, command.code()));
        classifiers.forget(command.classifier());
        audit.record(
                AuditAction.CLASSIFIER_CHANGED,
                command.classifier().path(),
                command.code(),
                Map.of("oldKk", old.nameKk(), "oldRu", old.nameRu(), "newKk", nameKk, "newRu", nameRu));
    }
}
