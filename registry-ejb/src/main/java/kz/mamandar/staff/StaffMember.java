package kz.mamandar.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.mamandar.platform.persistence.BaseEntity;
import kz.mamandar.platform.security.Role;

/** A member of staff and the state of their sign-in: locked for 15 minutes after 5 failures in a row. */
@Entity
@Table(name = "staff")
public class StaffMember extends BaseEntity {

    static final int MAX_FAILURES = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private String login;
    private String name;
    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    /** Given by an administrator; the member chooses another at the next sign-in. */
    @Column(name = "password_temporary")
    private boolean passwordTemporary;

    @Column(name = "totp_sealed")
    private String totpSealed;

    @Column(name = "totp_last_step")
    private Long totpLastStep;

    private String roles;
    private boolean active;

    @Column(name = "failed_sign_ins")
    private int failedSignIns;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    /** Sessions from before this moment have ended. */
    @Column(name = "access_changed_at")
    private Instant accessChangedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected StaffMember() {}

    StaffMember(String login, String name, String passwordHash, Set<Role> roles, Instant now) {
        this.login = login;
        this.name = name;
        this.passwordHash = passwordHash;
        this.active = true;
        this.createdAt = now;
        assign(roles, now);
    }

    void describe(String newName, String newEmail) {
        name = newName;
        email = newEmail;
    }

    void assign(Set<Role> newRoles, Instant now) {
        if (newRoles.isEmpty() || !newRoles.stream().allMatch(Role::isStaff)) {
            throw new IllegalArgumentException("roles of staff only, and at least one");
        }
        roles = EnumSet.copyOf(newRoles).stream().map(Role::name).collect(Collectors.joining(","));
        accessChangedAt = now;
    }

    void setActive(boolean isActive, Instant now) {
        active = isActive;
        accessChangedAt = now;
    }

    /** A password that serves until the member has chosen another. */
    void givePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordTemporary = true;
        accessChangedAt = now;
        succeed();
    }

    void forgetTotp(Instant now) {
        totpSealed = null;
        totpLastStep = null;
        accessChangedAt = now;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    void fail(Instant now) {
        failedSignIns++;
        if (failedSignIns >= MAX_FAILURES) {
            lockedUntil = now.plus(LOCK);
            failedSignIns = 0;
        }
    }

    void succeed() {
        failedSignIns = 0;
        lockedUntil = null;
    }

    void useTotpStep(long step) {
        totpLastStep = step;
    }

    long totpLastStep() {
        return totpLastStep == null ? Long.MIN_VALUE : totpLastStep;
    }

    void sealTotp(String sealed) {
        totpSealed = sealed;
        totpLastStep = null;
    }

    Optional<String> totpSealed() {
        return Optional.ofNullable(totpSealed);
    }

    boolean isActive() {
        return active;
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    Instant createdAt() {
        return createdAt;
    }

    String login() {
        return login;
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    /** The password that the member chose. */
    void choosePassword(String hash) {
        passwordHash = hash;
        passwordTemporary = false;
    }

    boolean hasTemporaryPassword() {
        return passwordTemporary;
    }

    Set<Role> roles() {
        return Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
