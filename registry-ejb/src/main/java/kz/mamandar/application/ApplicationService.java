package kz.mamandar.application;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.rules.application.ApplicationStatus;

/** The applicant's side of an application: draft, send, mend after a return, withdraw (paras 6, 7, 10). */
@Local
public interface ApplicationService {

    /** The caller's applications, last changed first; empty status = all. */
    List<ApplicationRow> listMine(Optional<ApplicationStatus> status, int offset, int limit);

    /** The caller's application. NOT_FOUND when there is none or it is another's. */
    ApplicationView getMine(String number);

    /** Starts a draft and gives its number. PROFILE_REQUIRED. */
    String start();

    /**
     * Saves the step; an IIN that is left blank stays the one that is known. What is missing is told at check time, what is wrong at
     * once. OPEN_APPLICATION_EXISTS, INVALID_IIN, …
     */
    void savePerson(SavePerson command);

    void saveEducation(SaveEducation command);

    void saveCategory(SaveCategory command);

    void saveEmployment(SaveEmployment command);

    /** What stands in the way of sending; empty when the application is ready. */
    List<Problem> listProblems(String number);

    /** How far the application has been filled in and what it still needs. */
    ApplicationProgress progress(String number);

    /** Sends the application; bound to the version that the applicant checked. PACKAGE_INCOMPLETE, CHANGED_MEANWHILE, … */
    ApplicationView submit(String number, int version);

    /** Withdraws before the decision, or throws a draft away. */
    void withdraw(String number, int version);

    record SavePerson(
            String number,
            String iin,
            String surname,
            String givenName,
            String patronymic,
            String phone,
            String email,
            String language) {}

    record SaveEducation(
            String number,
            String professionCode,
            String specialty,
            String educationLevelCode,
            String institution,
            Integer graduationYear) {}

    record SaveCategory(String number, String categoryCode, LocalDate issuedOn, LocalDate validUntil) {}

    record SaveEmployment(String number, String position, String staffPosition) {}
}
