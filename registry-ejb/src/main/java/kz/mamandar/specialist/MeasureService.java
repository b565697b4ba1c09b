package kz.mamandar.specialist;

import jakarta.ejb.Local;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.rules.specialist.EntryAction;

/** Suspension, resumption and exclusion of entries by the supervisor; the Rules are silent on them (docs/rules.md). */
@Local
public interface MeasureService {

    /**
     * Takes the measure: a new version, the public register, the change feed and the notice to the provider follow. Bound to
     * the version that was read. REASON_REQUIRED, REASON_FOREIGN, BASIS_…, ACTION_NOT_ALLOWED, CHANGED_MEANWHILE, NOT_FOUND.
     */
    void take(TakeMeasure command);

    /** Checks the measure as {@link #take} would, as far as that can be told without taking it; changes nothing. */
    void check(TakeMeasure command);

    /** Measures on the entry, the last first. */
    List<MeasureView> list(String registryNumber);

    /**
     * @param version of the entry that was read
     * @param groundCode code of an {@code EntryGround} of this action
     * @param basisAct act, number and date are needed but for a resumption
     */
    record TakeMeasure(
            String registryNumber,
            int version,
            EntryAction action,
            String groundCode,
            String comment,
            String basisAct,
            String basisNumber,
            LocalDate basisDate) {}

    /** @param version the version of the entry that it made */
    record MeasureView(
            int version,
            EntryAction action,
            String groundCode,
            Optional<String> comment,
            Optional<String> basisAct,
            Optional<String> basisNumber,
            Optional<LocalDate> basisDate,
            String staffName,
            Instant takenAt) {}
}
