// LibreOffice's settings for a run of ours: nothing that a file names elsewhere is fetched, and nothing in it is run.

type Value = boolean | number | string;

const SETTINGS: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  // links are never updated
  'org.openoffice.Office.Writer/Content/Update': { Link: 2 },
  'org.openoffice.Office.Common/Security/Scripting': {
    BlockUntrustedRefererLinks: true,
    DisableActiveContent: true,
    DisableMacrosExecution: true,
    DisableOLEAutomation: true,
    MacroSecurityLevel: 3,
  },
  // whatever asks for the web all the same asks a port of this machine that nobody listens on
  'org.openoffice.Inet/Settings': {
    ooInetProxyType: 2,
    ooInetNoProxy: '',
    ooInetHTTPProxyName: '127.0.0.1',
    ooInetHTTPProxyPort: 9,
    ooInetHTTPSProxyName: '127.0.0.1',
    ooInetHTTPSProxyPort: 9,
    ooInetFTPProxyName: '127.0.0.1',
    ooInetFTPProxyPort: 9,
  },
};

/** Where LibreOffice looks for it, in the folder of its user. */
export const OFFICE_SETTINGS_FILE = 'user/registrymodifications.xcu';

/** The settings as LibreOffice reads them. */
export function officeSettings(): string {
  const items = Object.entries(SETTINGS).flatMap(([path, values]) =>
    Object.entries(values).map(
      ([name, value]) =>
        `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${items.join('\n')}
</oor:items>
`;
}
