package kz.mamandar.rules.application;

/** What can be done with an application. */
public enum ApplicationAction {
    EDIT,
    SUBMIT,
    WITHDRAW,
    DISCARD,
    REGISTER,
    RETURN_FOR_REVISION,
    REFUSE
}
