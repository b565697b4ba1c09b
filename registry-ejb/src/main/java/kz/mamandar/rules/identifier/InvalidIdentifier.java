package kz.mamandar.rules.identifier;

/** Not an identifier of the kind that was asked for. The message never holds the value. */
public class InvalidIdentifier extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidIdentifier(String kind) {
        super("not a valid " + kind);
    }
}
