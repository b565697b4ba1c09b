package kz.mamandar.rules.specialist;

/** What can be done with an entry: a decision on an application registers, the other three are measures of the supervisor. */
public enum EntryAction {
    REGISTER,
    SUSPEND,
    RESUME,
    EXCLUDE;

    public boolean isMeasure() {
        return this != REGISTER;
    }
}
