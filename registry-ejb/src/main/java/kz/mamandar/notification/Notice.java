package kz.mamandar.notification;

import java.util.Map;
import java.util.Optional;
import kz.mamandar.platform.text.Language;
import kz.mamandar.rules.contact.ContactAddress;

/**
 * A message to be sent.
 *
 * @param parameters values for the text by name; texts of reasons come in the language of the notice
 * @param accountId whose message it is in the cabinet, when it is an applicant's
 */
public record Notice(
        NoticeKind kind,
        ContactAddress to,
        Language language,
        Map<String, String> parameters,
        Optional<Long> accountId,
        Optional<Long> applicationId) {

    public Notice {
        parameters = Map.copyOf(parameters);
    }
}
