package kz.mamandar.consent;

/** Whose consent it is (para 5: organisations and specialists). */
public enum ConsentParty {
    PROVIDER,
    SPECIALIST
}
