<?php
// Calls one operation with php-soap; input and output as in zeep_client.py.
$call = json_decode(stream_get_contents(STDIN), true);
$wsse = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
$wsu = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
$profile = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0';
$encoding = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary';
$nonce = random_bytes(16);
$created = gmdate('Y-m-d\TH:i:s\Z');
$type = $call['digest'] ? 'PasswordDigest' : 'PasswordText';
$password = $call['digest'] ? base64_encode(sha1($nonce . $created . $call['password'], true)) : $call['password'];
$token = '<w:Security xmlns:w="' . $wsse . '"><w:UsernameToken><w:Username>' . htmlspecialchars($call['user'])
    . '</w:Username><w:Password Type="' . $profile . '#' . $type . '">' . htmlspecialchars($password) . '</w:Password>'
    . '<w:Nonce EncodingType="' . $encoding . '">' . base64_encode($nonce) . '</w:Nonce>'
    . '<u:Created xmlns:u="' . $wsu . '">' . $created . '</u:Created></w:UsernameToken></w:Security>';
$client = new SoapClient($call['wsdl'], [
    'soap_version' => $call['port'] === 'SpecialistsPort12' ? SOAP_1_2 : SOAP_1_1,
    'location' => $call['address'],
    'cache_wsdl' => WSDL_CACHE_NONE,
    'exceptions' => true,
]);
$client->__setSoapHeaders(new SoapHeader($wsse, 'Security', new SoapVar($token, XSD_ANYXML), true));
try {
    $answer = $client->__soapCall($call['operation'], [$call['arguments']]);
    echo json_encode(['result' => $answer]);
} catch (SoapFault $fault) {
    echo json_encode(['fault' => [
        'code' => $fault->faultcode, 'text' => $fault->getMessage(), 'detail' => json_encode($fault->detail ?? null)]]);
}
