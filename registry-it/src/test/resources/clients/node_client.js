// Makes calls with the package "soap"; input and output as in zeep_client.py.
const fs = require('fs');
const soap = require('soap');

const data = JSON.parse(fs.readFileSync(0, 'utf8'));
const service = 'SpecialistsService';

function security(call) {
  if (call.sender === 'digest' || call.sender === 'text') {
    return new soap.WSSecurity(data.user, call.password, {
      passwordType: call.sender === 'digest' ? 'PasswordDigest' : 'PasswordText', hasTimeStamp: false, hasNonce: true, mustUnderstand: 1,
    });
  }
  return new soap.WSSecurityCert(fs.readFileSync(call.key, 'utf8'), fs.readFileSync(call.certificate, 'utf8'), '', {
    hasTimeStamp: true,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
    signatureTransformations: ['http://www.w3.org/2001/10/xml-exc-c14n#'],
    signerOptions: { existingPrefixes: { wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd' } },
  });
}

async function answer(client, call) {
  client.setSecurity(security(call));
  try {
    const [result] = await client[service][data.port][call.operation + 'Async'](call.arguments);
    return { result };
  } catch (error) {
    const fault = error.root && error.root.Envelope && error.root.Envelope.Body.Fault;
    if (!fault) {
      throw error;
    }
    return { fault: { code: JSON.stringify(fault.faultcode || fault.Code), text: JSON.stringify(fault.faultstring || fault.Reason),
      detail: JSON.stringify(fault.detail || fault.Detail) } };
  }
}

(async () => {
  const client = await soap.createClientAsync(data.wsdl, { forceSoap12Headers: data.port === 'SpecialistsPort12' }, data.address);
  client.setEndpoint(data.address);
  for (const port of Object.values(client[service])) {
    for (const name of Object.keys(port)) {
      port[name + 'Async'] = (args) => new Promise((resolve, reject) =>
        port[name](args, (error, result) => (error ? reject(error) : resolve([result]))));
    }
  }
  const answers = [];
  for (const call of data.calls) {
    answers.push(await answer(client, call));
  }
  process.stdout.write(JSON.stringify(answers));
})().catch((error) => {
  process.stderr.write(String(error && error.stack) + '\n');
  process.exit(1);
});
