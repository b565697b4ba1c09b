package kz.mamandar.client;

/** What a client system may be allowed to do. */
public enum ClientOperation {
    GET_SPECIALIST,
    VERIFY_SPECIALIST,
    FIND_SPECIALISTS,
    GET_CHANGES,
    GET_APPLICATION_STATUS,
    GET_CLASSIFIER,
    PING
}
