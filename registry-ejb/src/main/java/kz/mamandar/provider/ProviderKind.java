package kz.mamandar.provider;

/** A provider is a person or an organisation (para 2(2)). */
public enum ProviderKind {
    PERSON,
    ORGANISATION
}
