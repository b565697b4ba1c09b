package kz.mamandar.web.platform.route;

import static kz.mamandar.platform.security.Role.AUDITOR;
import static kz.mamandar.platform.security.Role.MINISTRY;
import static kz.mamandar.platform.security.Role.REVIEWER;
import static kz.mamandar.platform.security.Role.SUPERVISOR;
import static kz.mamandar.platform.security.Role.SYSADMIN;
import static kz.mamandar.web.platform.route.Audience.applicants;
import static kz.mamandar.web.platform.route.Audience.everybody;
import static kz.mamandar.web.platform.route.Audience.staff;
import static kz.mamandar.web.platform.route.Route.Kind.LIGHT;
import static kz.mamandar.web.platform.route.Route.Kind.RICH;
import static kz.mamandar.web.platform.route.Route.Kind.SERVLET;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every page of the portal: where it is, what shows it and who may open it. What is not in this table does not exist
 * (404). Patterns stand after {@code /{lang}}; a {@code {name}} takes one path segment.
 */
public enum Route {
    HOME("/", "home/home.xhtml", LIGHT, everybody()),
    REGISTRY("/registry", "publication/search.xhtml", LIGHT, everybody()),
    REGISTRY_CARD("/registry/{registryNumber}", "publication/card.xhtml", LIGHT, everybody()),
    NUMBERS_CHECK("/check", "publication/check/check.xhtml", RICH, everybody()),
    NUMBERS_CHECK_RESULT("/check/result", "/check-result", SERVLET, everybody()),
    STATISTICS("/statistics", "statistics/statistics.xhtml", LIGHT, everybody()),
    ACCESSIBILITY("/accessibility", "home/accessibility.xhtml", LIGHT, everybody()),

    OFFICE_SIGN_IN("/office/sign-in", "office/sign-in.xhtml", RICH, everybody()),
    OFFICE_SIGN_OUT(
            "/office/sign-out", "/office-sign-out", SERVLET, staff(REVIEWER, SUPERVISOR, AUDITOR, SYSADMIN, MINISTRY)),
    OFFICE_QUEUE("/office/queue", "office/queue/queue.xhtml", RICH, staff(REVIEWER, SUPERVISOR, AUDITOR, MINISTRY)),
    OFFICE_APPLICATION(
            "/office/applications/{number}",
            "office/applications/application.xhtml",
            RICH,
            staff(REVIEWER, SUPERVISOR, AUDITOR)),
    OFFICE_DOCUMENT(
            "/office/applications/{number}/documents/{document}",
            "/office-document",
            SERVLET,
            staff(REVIEWER, SUPERVISOR, AUDITOR)),
    OFFICE_REGISTER(
            "/office/register", "office/register/register.xhtml", RICH, staff(REVIEWER, SUPERVISOR, AUDITOR, MINISTRY)),
    OFFICE_ENTRY(
            "/office/register/{registryNumber}",
            "office/register/entry.xhtml",
            RICH,
            staff(REVIEWER, SUPERVISOR, AUDITOR, MINISTRY)),
    OFFICE_CALENDAR(
            "/office/calendar",
            "office/calendar/calendar.xhtml",
            RICH,
            staff(REVIEWER, SUPERVISOR, AUDITOR, SYSADMIN, MINISTRY)),
    OFFICE_CLASSIFIERS(
            "/office/classifiers",
            "office/classifiers/classifiers.xhtml",
            RICH,
            staff(REVIEWER, SUPERVISOR, AUDITOR, SYSADMIN, MINISTRY)),
    OFFICE_STAFF("/office/staff", "office/staff/staff.xhtml", RICH, staff(SYSADMIN, AUDITOR)),
    OFFICE_CLIENTS("/office/clients", "office/clients/clients.xhtml", RICH, staff(SYSADMIN, AUDITOR)),
    OFFICE_CLIENT("/office/clients/{client}", "office/clients/access.xhtml", RICH, staff(SYSADMIN, AUDITOR)),
    OFFICE_CLIENT_BUS("/office/clients/{client}/bus", "office/clients/bus.xhtml", RICH, staff(SYSADMIN, AUDITOR)),
    OFFICE_AUDIT("/office/audit", "office/audit/audit.xhtml", RICH, staff(AUDITOR, SYSADMIN)),
    OFFICE_MESSAGES("/office/messages", "office/messages/messages.xhtml", RICH, staff(AUDITOR, SYSADMIN)),
    OFFICE_MESSAGE("/office/messages/{message}", "office/messages/message.xhtml", RICH, staff(AUDITOR)),
    OFFICE_MESSAGES_EXPORT("/office/messages-export", "/office-messages-export", SERVLET, staff(AUDITOR)),
    OFFICE_STATISTICS("/office/statistics", "office/statistics/statistics.xhtml", RICH, staff(SUPERVISOR, MINISTRY)),

    SIGN_UP("/sign-up", "account/signUp.xhtml", RICH, everybody()),
    SIGN_IN("/sign-in", "account/signIn.xhtml", RICH, everybody()),
    SIGN_IN_CODE("/sign-in/code", "account/code.xhtml", RICH, everybody()),
    SIGN_OUT("/sign-out", "account/signOut.xhtml", RICH, everybody()),

    CABINET("/cabinet", "cabinet/start.xhtml", RICH, applicants()),
    CABINET_PROFILE("/cabinet/profile", "cabinet/profile/view.xhtml", RICH, applicants()),
    CABINET_PROFILE_EDIT("/cabinet/profile/edit", "cabinet/profile/edit.xhtml", RICH, applicants()),
    CABINET_PROFILE_CONSENT("/cabinet/profile/consent", "cabinet/profile/consent.xhtml", RICH, applicants()),
    CABINET_APPLICATIONS("/cabinet/applications", "cabinet/applications/list.xhtml", RICH, applicants()),
    CABINET_APPLICATION_NEW("/cabinet/applications/new", "cabinet/applications/new.xhtml", RICH, applicants()),
    CABINET_APPLICATION("/cabinet/applications/{number}", "cabinet/applications/view.xhtml", RICH, applicants()),
    CABINET_PERSON("/cabinet/applications/{number}/person", "cabinet/applications/person.xhtml", RICH, applicants()),
    CABINET_EDUCATION(
            "/cabinet/applications/{number}/education", "cabinet/applications/education.xhtml", RICH, applicants()),
    CABINET_CATEGORY(
            "/cabinet/applications/{number}/category", "cabinet/applications/category.xhtml", RICH, applicants()),
    CABINET_EMPLOYMENT(
            "/cabinet/applications/{number}/employment", "cabinet/applications/employment.xhtml", RICH, applicants()),
    CABINET_DOCUMENTS(
            "/cabinet/applications/{number}/documents", "cabinet/applications/documents.xhtml", RICH, applicants()),
    CABINET_DOCUMENT_REMOVE(
            "/cabinet/applications/{number}/documents/{document}/remove",
            "cabinet/applications/remove.xhtml",
            RICH,
            applicants()),
    CABINET_DOCUMENT_FILE(
            "/cabinet/applications/{number}/documents/{document}/file", "/cabinet-document", SERVLET, applicants()),
    CABINET_SPECIALIST_CONSENT(
            "/cabinet/applications/{number}/consent", "cabinet/applications/consent.xhtml", RICH, applicants()),
    CABINET_CHECK("/cabinet/applications/{number}/check", "cabinet/applications/check.xhtml", RICH, applicants()),
    CABINET_SENT("/cabinet/applications/{number}/sent", "cabinet/applications/sent.xhtml", RICH, applicants()),
    CABINET_WITHDRAW(
            "/cabinet/applications/{number}/withdraw", "cabinet/applications/withdraw.xhtml", RICH, applicants()),
    CABINET_ROUND(
            "/cabinet/applications/{number}/rounds/{round}", "cabinet/applications/round.xhtml", RICH, applicants()),
    CABINET_SPECIALISTS("/cabinet/specialists", "cabinet/specialists/list.xhtml", RICH, applicants()),
    CABINET_MESSAGES("/cabinet/messages", "cabinet/messages/list.xhtml", RICH, applicants()),

    CONSENT("/consent/{token}", "consent/view.xhtml", RICH, everybody()),
    CONSENT_CODE("/consent/{token}/code", "consent/code.xhtml", RICH, everybody());

    /** How a page works. */
    public enum Kind {
        /** Plain HTML, GET only, no session, no PrimeFaces. */
        LIGHT,
        /** Faces forms with view state; PrimeFaces where it helps. */
        RICH,
        /** Not a view: the target is the path of a servlet, reached only through its route. */
        SERVLET
    }

    private static final String VIEWS = "/WEB-INF/views/";
    private static final int LONGEST_PARAMETER = 100;

    private final String pattern;
    private final String target;
    private final Kind kind;
    private final Audience audience;

    Route(String pattern, String target, Kind kind, Audience audience) {
        this.pattern = pattern;
        this.target = kind == Kind.SERVLET ? target : VIEWS + target;
        this.kind = kind;
        this.audience = audience;
    }

    public String pattern() {
        return pattern;
    }

    /** View id, or path of the servlet. */
    public String target() {
        return target;
    }

    public Kind kind() {
        return kind;
    }

    public Audience audience() {
        return audience;
    }

    /** Names of the path parameters in their order. */
    public List<String> parameterNames() {
        return segments(pattern).stream()
                .filter(Route::isParameter)
                .map(s -> s.substring(1, s.length() - 1))
                .toList();
    }

    /** Whether the address itself lets its holder act, so that it may be neither kept nor told to anybody. */
    public boolean isSecret() {
        return parameterNames().contains("token");
    }

    public static Optional<Route> ofTarget(String target) {
        return Arrays.stream(values()).filter(r -> r.target.equals(target)).findFirst();
    }

    /** The values of the path parameters when {@code path} (decoded, after the language) is of this route. */
    public Optional<Map<String, String>> match(String path) {
        List<String> wanted = segments(pattern);
        List<String> given = segments(path);
        if (wanted.size() != given.size()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String segment = wanted.get(i);
            String value = given.get(i);
            if (isParameter(segment) && !value.isEmpty() && value.length() <= LONGEST_PARAMETER) {
                parameters.put(segment.substring(1, segment.length() - 1), value);
            } else if (!segment.equals(value)) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    /** The path with the parameters filled in, encoded, after the language. */
    public String path(Object... parameters) {
        if (parameters.length != parameterNames().size()) {
            throw new IllegalArgumentException(name() + " takes " + parameterNames());
        }
        List<String> filled = new ArrayList<>();
        int next = 0;
        for (String segment : segments(pattern)) {
            filled.add(isParameter(segment) ? Urls.encodeSegment(String.valueOf(parameters[next++])) : segment);
        }
        return "/" + String.join("/", filled);
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{");
    }

    private static List<String> segments(String path) {
        return Arrays.asList(path.substring(1).split("/", -1));
    }
}
