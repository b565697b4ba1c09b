package kz.mamandar.platform.persistence;

import jakarta.enterprise.context.RequestScoped;

/**
 * Whether the request at hand ends with a commit that reaches the disk before the answer leaves. The database writes commits to its log
 * in their order, so with the last one the earlier ones are there, too, and none of them has to wait for the disk itself.
 */
@RequestScoped
public class LaterCommit {

    private boolean promised;

    /** Says so; whoever does must not let the answer go without that commit. */
    public void promise() {
        promised = true;
    }

    public boolean isPromised() {
        return promised;
    }
}
