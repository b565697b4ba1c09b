package kz.mamandar.application;

import java.util.List;
import kz.mamandar.platform.error.Problem;
import kz.mamandar.rules.inclusion.Finding;
import kz.mamandar.rules.inclusion.RequiredDocument;

/**
 * How far an application has been filled in.
 *
 * @param steps every step of the form with its state, in their order
 * @param problems what stands in the way of sending; empty when the application is ready
 * @param doubts failed checks that do not stop it but are likely to have it returned
 * @param documents the documents that the case asks for
 */
public record ApplicationProgress(
        List<StepView> steps, List<Problem> problems, List<Finding> doubts, List<RequiredDocument> documents) {

    public ApplicationProgress {
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
        doubts = List.copyOf(doubts);
        documents = List.copyOf(documents);
    }

    /** A step of the form and what is left to do in it. */
    public record StepView(ApplicationStep step, StepState state) {}

    /** What is left to do in a step. */
    public enum StepState {
        TO_DO,
        DONE,
        /** The Administrator returned the application for something in this step, and it still stands as it was sent. */
        TO_MEND,
        /** The profession has no categories. */
        NOT_NEEDED,
        /** Somebody else has to act: the specialist was asked. */
        WAITING,
        /** Somebody else has answered no, and that is an answer: the specialist does not consent to publication. */
        DECLINED
    }
}
