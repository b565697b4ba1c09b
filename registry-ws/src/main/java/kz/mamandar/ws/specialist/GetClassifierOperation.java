package kz.mamandar.ws.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import kz.mamandar.classifier.Classifier;
import kz.mamandar.classifier.ClassifierService;
import kz.mamandar.client.ClientOperation;
import kz.mamandar.client.Inquiry;
import kz.mamandar.ws.specialist.contract.GetClassifier;
import kz.mamandar.ws.specialist.contract.GetClassifierResponse;
import kz.mamandar.ws.specialist.contract.ResultCode;

/** All values of a classifier. */
@ApplicationScoped
class GetClassifierOperation implements Operation<GetClassifier, GetClassifierResponse> {

    @Inject
    private ClassifierService classifiers;

    @Override
    public ClientOperation right() {
        return ClientOperation.GET_CLASSIFIER;
    }

    @Override
    public Class<GetClassifier> requestType() {
        return GetClassifier.class;
    }

    @Override
    public GetClassifierResponse newResponse() {
        return new GetClassifierResponse();
    }

    @Override
    public ResultCode answer(GetClassifier request, GetClassifierResponse response, Inquiry inquiry) {
        Optional<Classifier> known = Classifier.ofPath(request.getName());
        known.map(classifiers::list).orElse(List.of()).stream()
                .map(SpecialistMapping::of)
                .forEach(response.getValue()::add);
        return known.isPresent() ? ResultCode.OK : ResultCode.NOT_FOUND;
    }
}
