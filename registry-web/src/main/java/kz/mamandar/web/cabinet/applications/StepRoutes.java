package kz.mamandar.web.cabinet.applications;

import java.util.EnumMap;
import java.util.Map;
import kz.mamandar.application.ApplicationStep;
import kz.mamandar.web.platform.route.Route;

/** The page of each step, and the one after it. */
final class StepRoutes {

    private static final Map<ApplicationStep, Route> PAGES = new EnumMap<>(Map.of(
            ApplicationStep.PERSON, Route.CABINET_PERSON,
            ApplicationStep.EDUCATION, Route.CABINET_EDUCATION,
            ApplicationStep.CATEGORY, Route.CABINET_CATEGORY,
            ApplicationStep.EMPLOYMENT, Route.CABINET_EMPLOYMENT,
            ApplicationStep.DOCUMENTS, Route.CABINET_DOCUMENTS,
            ApplicationStep.CONSENT, Route.CABINET_SPECIALIST_CONSENT));

    private StepRoutes() {}

    static Route of(ApplicationStep step) {
        return PAGES.get(step);
    }

    /** The page after the step; after the last comes the check. */
    static Route after(ApplicationStep step) {
        int next = step.ordinal() + 1;
        return next < ApplicationStep.values().length ? of(ApplicationStep.values()[next]) : Route.CABINET_CHECK;
    }
}
