package kz.mamandar.platform.security;

import java.util.HashSet;
import java.util.Set;
import kz.mamandar.platform.error.ErrorCode;
import kz.mamandar.platform.error.RegistryException;

/** The caller of the request or job at hand ({@link Callers}). The door that lets a call in sets it; until then it is anonymous. */
public class CurrentCaller {

    private final Set<String> seen = new HashSet<>();
    private Caller caller = Caller.anonymous(null);

    public Caller get() {
        return caller;
    }

    public void set(Caller caller) {
        this.caller = caller;
        seen.clear();
    }

    /** Whether the caller has not looked at this in the request at hand before. */
    public boolean isFirstLookAt(String thing) {
        return seen.add(thing);
    }

    /** The id of the signed-in caller, or {@link ErrorCode#FORBIDDEN}. */
    public long id() {
        return caller.id().orElseThrow(() -> new RegistryException(ErrorCode.FORBIDDEN));
    }
}
