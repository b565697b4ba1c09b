package kz.mamandar.decision;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import kz.mamandar.application.Application;
import kz.mamandar.decision.DecisionService.Decide;
import kz.mamandar.platform.persistence.BaseEntity;
import kz.mamandar.platform.persistence.Json;
import kz.mamandar.rules.application.DecisionOutcome;
import kz.mamandar.rules.inclusion.InclusionRules;

/** A decision on one round of an application, with its reasons and the evidence it was made on (para 9). Never changed. */
@Entity
public class Decision extends BaseEntity {

    @Column(name = "application_id")
    private long applicationId;

    private int round;

    @Enumerated(EnumType.STRING)
    private DecisionOutcome outcome;

    private String comment;

    @Column(name = "basis_act")
    private String basisAct;

    @Column(name = "basis_number")
    private String basisNumber;

    @Column(name = "basis_date")
    private LocalDate basisDate;

    @Column(name = "staff_id")
    private long staffId;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "rule_version")
    private String ruleVersion;

    private String evidence;

    @ElementCollection
    @CollectionTable(name = "decision_reason_given", joinColumns = @JoinColumn(name = "decision_id"))
    @Column(name = "reason_code")
    private Set<String> reasonCodes = new TreeSet<>();

    protected Decision() {}

    Decision(Application application, Decide command, DecisionEvidence evidence, long staffId, Instant now) {
        applicationId = application.getId();
        round = application.getRound();
        outcome = command.outcome();
        reasonCodes.addAll(command.reasonCodes());
        comment = command.comment();
        basisAct = command.basisAct();
        basisNumber = command.basisNumber();
        basisDate = command.basisDate();
        this.staffId = staffId;
        decidedAt = now;
        ruleVersion = InclusionRules.VERSION;
        this.evidence = Json.write(evidence);
    }
}
